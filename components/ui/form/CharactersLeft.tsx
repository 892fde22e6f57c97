'use client';
// Needs the browser: it counts while the person types. Before it runs, and without script, the limit stands as a sentence.

import { useEffect, useState } from 'react';
import { formatNumber } from '@/lib/platform/i18n/format.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';

type Plural = { one: string; other: string };

/** Words with `#` where the number goes; `one` and `other` are chosen by the language's own rule. */
export type CharacterWords = { limit: string; left: Plural; over: Plural };

/** «N characters left» under the field with the id `fieldId`; read out a second after the typing stops. */
export function CharactersLeft(props: {
  id: string;
  fieldId: string;
  limit: number;
  locale: string;
  words: CharacterWords;
}) {
  const { id, fieldId, limit, locale, words } = props;
  const [length, setLength] = useState<number>();
  const [spoken, setSpoken] = useState('');
  const text = length === undefined ? words.limit : remaining(limit - length, locale, words);
  const over = length !== undefined && length > limit;

  useEffect(() => {
    const field = document.getElementById(fieldId);
    if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
    const count = () => setLength(field.value.length);
    count();
    field.addEventListener('input', count);
    return () => field.removeEventListener('input', count);
  }, [fieldId]);

  useEffect(() => {
    if (length === undefined || document.activeElement?.id !== fieldId) return;
    const timer = setTimeout(() => setSpoken(text), 1000);
    return () => clearTimeout(timer);
  }, [text, length, fieldId]);

  return (
    <div className={over ? 'mt-1 text-sm font-bold text-alert' : 'mt-1 text-sm text-ink-2'}>
      <p id={id} className="tabular-nums">
        {text}
      </p>
      <span className="sr-only" aria-live="polite">
        {spoken}
      </span>
    </div>
  );
}

function remaining(left: number, locale: string, words: CharacterWords): string {
  const count = Math.abs(left);
  const forms = left < 0 ? words.over : words.left;
  const form = new Intl.PluralRules(locale).select(count) === 'one' ? forms.one : forms.other;
  return form.replace('#', formatNumber(locale as Locale, count));
}
