'use client';
// Needs the browser: the time since the last saving moves while the person writes.

import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';

export type Saving =
  | { state: 'saving' | 'offline' | 'failed' }
  /** `at`: when the server had the text, in milliseconds. */
  | { state: 'saved'; at: number };

/** «Saved 12 seconds ago». Only a change of state is read out, never the passing of time. */
export function SavedState({ saving }: { saving: Saving }) {
  const t = useTranslations('ui.saved');
  const ago = useAgo(saving.state === 'saved' ? saving.at : undefined);
  const trouble = saving.state === 'offline' || saving.state === 'failed';
  return (
    <div className={trouble ? 'text-sm font-bold' : 'text-sm text-ink-2'}>
      <p aria-hidden={!trouble}>
        {saving.state === 'saved' ? (ago ? t('ago', { ago }) : t('now')) : t(saving.state)}
      </p>
      <span className="sr-only" aria-live="polite">
        {saving.state === 'saved' ? t('now') : saving.state === 'saving' ? '' : t(saving.state)}
      </span>
    </div>
  );
}

/** Time since a moment in words, renewed every second in the first minute and every minute after it. */
function useAgo(at: number | undefined): string | undefined {
  const locale = useLocale();
  const [now, setNow] = useState<number>();

  useEffect(() => {
    if (at === undefined) return;
    const renew = () => setNow(Date.now());
    renew();
    const timer = setInterval(renew, 1000);
    return () => clearInterval(timer);
  }, [at]);

  if (at === undefined || now === undefined) return undefined;
  return agoInWords(Math.max(0, now - at), locale);
}

/** `milliseconds` ago in the largest whole unit, in the words of the language. */
export function agoInWords(milliseconds: number, locale: string): string {
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 60) return words.format(-seconds, 'second');
  if (seconds < 3600) return words.format(-Math.round(seconds / 60), 'minute');
  if (seconds < 86_400) return words.format(-Math.round(seconds / 3600), 'hour');
  return words.format(-Math.round(seconds / 86_400), 'day');
}
