'use client';
// Typing narrows the list of institutions in the browser; without script the whole list is there to choose from.

import { useTranslations } from 'next-intl';
import { useId, useMemo, useState, useSyncExternalStore } from 'react';
import { Field } from '@/components/ui/form/Field';
import { useField, useStep } from './context';
import type { InstitutionOption } from './options';

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const SHOWN = 12;
const never = () => () => undefined;

/** One institution of the list, picked by typing a part of its name, acronym or State. */
export function InstitutionPicker({ name, label, hint }: { name: string; label: string; hint?: string }) {
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return scripted ? <Combobox {...{ name, label, hint }} /> : <WholeList {...{ name, label, hint }} />;
}

function WholeList({ name, label, hint }: { name: string; label: string; hint?: string }) {
  const { options } = useStep();
  const t = useTranslations('form');
  const { text, control, value } = useField()(name, { label, ...(hint && { hint }) });
  const groups = useMemo(
    () => Object.entries(Object.groupBy(options.institutions, ({ country }) => country ?? '')),
    [options],
  );
  return (
    <Field {...text}>
      {(attributes) => (
        <select {...control} {...attributes} defaultValue={String(value ?? '')} className="control">
          <option value="">{t('notListed')}</option>
          {groups.map(([country, list]) => (
            <optgroup key={country} label={countryName(options, country) ?? t('organisations')}>
              {list?.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}

const countryName = (options: ReturnType<typeof useStep>['options'], code: string): string | undefined =>
  options.memberStates.find(({ value }) => value === code)?.label;

/** The pattern of the ARIA Authoring Practices: an editable combobox with a list, choice by arrows and Enter. */
function Combobox({ name, label, hint }: { name: string; label: string; hint?: string }) {
  const { form, options } = useStep();
  const t = useTranslations('form');
  const { text } = useField()(name, { label, ...(hint && { hint }) });
  const listId = useId();
  const chosen = form.watch(name as never) as unknown as string;
  const current = options.institutions.find(({ value }) => value === chosen);
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const found = useMemo(() => (typed === null ? [] : matches(options, typed)), [options, typed]);
  const open = typed !== null && found.length > 0;

  const choose = (option: InstitutionOption | null) => {
    form.setValue(name as never, (option?.value ?? '') as never, { shouldDirty: true });
    setTyped(null);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Escape') return setTyped(null);
    if (!open) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      return setActive((active + step + found.length) % found.length);
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    choose(found[active] ?? null);
  };
  return (
    <Field {...text}>
      {(attributes) => (
        <div className="relative">
          <input
            {...attributes}
            name={undefined}
            type="text"
            role="combobox"
            autoComplete="off"
            aria-expanded={open}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={open ? `${listId}-${active}` : undefined}
            className="control"
            placeholder=""
            value={typed ?? current?.label ?? ''}
            onChange={(event) => {
              setTyped(event.target.value);
              setActive(0);
              if (event.target.value === '') form.setValue(name as never, '' as never, { shouldDirty: true });
            }}
            onKeyDown={onKeyDown}
            onBlur={() => setTyped(null)}
          />
          <input type="hidden" name={name} value={chosen ?? ''} />
          <div
            id={listId}
            role="listbox"
            aria-label={text.label}
            hidden={!open}
            className="absolute inset-x-0 z-10 max-h-80 overflow-auto border-2 border-ink bg-paper"
          >
            {found.map((option, index) => (
              <div
                key={option.value}
                id={`${listId}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                className={
                  index === active
                    ? 'cursor-pointer bg-sea px-3 py-2.5 text-paper'
                    : 'cursor-pointer px-3 py-2.5'
                }
                onMouseDown={(event) => {
                  event.preventDefault();
                  choose(option);
                }}
                onMouseEnter={() => setActive(index)}
              >
                {option.label}
                {option.country && <span> · {countryName(options, option.country) ?? option.country}</span>}
              </div>
            ))}
          </div>
          <span className="sr-only" aria-live="polite">
            {typed ? t('found', { count: found.length }) : ''}
          </span>
        </div>
      )}
    </Field>
  );
}

function matches(options: ReturnType<typeof useStep>['options'], typed: string): InstitutionOption[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return options.institutions
    .filter(({ label, country, value }) => {
      const hay = fold(`${label} ${value} ${country ? (countryName(options, country) ?? '') : ''}`);
      return words.every((word) => hay.includes(word));
    })
    .slice(0, SHOWN);
}
