import { field, fields } from '@/lib/platform/forms/read.ts';
import { tidy } from '@/lib/platform/text/tidy.ts';
import type { InformationSystemInput } from '../schema.ts';

const LANGUAGES = ['es', 'en', 'pt', 'fr'] as const;
const MOST_SOURCES = 25;

/** What a form says of an information system, as it was typed; the command checks it. */
export function systemFromForm(form: FormData): InformationSystemInput {
  const text = (name: string) => tidy(field(form, name));
  const quad = (name: string) =>
    Object.fromEntries(LANGUAGES.map((language) => [language, text(`${name}.${language}`)]));
  const sources = Array.from({ length: MOST_SOURCES }, (_, index) => `sources.${index}`)
    .filter((at) => text(`${at}.url`) !== '' || text(`${at}.title`) !== '')
    .map((at) => ({
      url: text(`${at}.url`),
      title: text(`${at}.title`),
      confidence: text(`${at}.confidence`) || 'seen',
    }));
  return {
    id: text('id'),
    country: text('country') || null,
    operator: text('operator'),
    url: text('url'),
    name: Object.fromEntries(Object.entries(quad('name')).filter(([, value]) => value)),
    description: quad('description'),
    language: text('language'),
    holds: text('holds'),
    periodicity: text('periodicity') || null,
    access: text('access'),
    disaggregation: fields(form, 'disaggregation'),
    sources,
  } as unknown as InformationSystemInput;
}
