import { isLocale, type Locale } from '../i18n/locales.ts';

/**
 * What an action was sent. An action can be called by hand with anything at all; whatever is not a form is an
 * empty one, and ends in the same errors.
 */
export const asForm = (sent: unknown): FormData => (sent instanceof FormData ? sent : new FormData());

/** Without what PostgreSQL keeps in no text: NUL, and halves of a pair of surrogates. Nobody types either. */
const storable = (text: string): string => text.toWellFormed().replaceAll('\0', '');

/** One text of a form; empty when it is absent or a file. */
export function field(form: FormData, name: string): string {
  const value = asForm(form).get(name);
  return typeof value === 'string' ? storable(value) : '';
}

export const fields = (form: FormData, name: string): string[] =>
  asForm(form)
    .getAll(name)
    .filter((value) => typeof value === 'string')
    .map(storable);

/** The language of the page that sent the form. */
export function localeOf(form: FormData): Locale {
  const value = field(form, 'locale');
  return isLocale(value) ? value : 'es';
}

/**
 * Where to go after signing in: a path inside the portal, never another host (`//host`, `/\host`), never a
 * control character.
 */
export function innerPath(path: string, fallback: string): string {
  return /^\/(?![/\\])[\x21-\x7e]*$/.test(path) && !path.includes('\\') ? path : fallback;
}
