import { locale as rootLocale } from 'next/root-params';
import { getRequestConfig } from 'next-intl/server';
import { DEFAULT_LOCALE, isLocale } from './locales.ts';
import { messagesOf } from './messages.ts';

/**
 * What next-intl asks once a request. The language is the first part of the address; actions and route handlers, where Next
 * cannot say it, use `translator(locale)` or pass `{ locale }` themselves.
 */
export default getRequestConfig(async ({ locale }) => {
  const wanted = locale ?? (await rootLocale());
  const chosen = isLocale(wanted) ? wanted : DEFAULT_LOCALE;
  return { locale: chosen, messages: messagesOf(chosen), timeZone: 'UTC', onError };
});

/** A missing text is a bug that the checks must find: never a page with a key in it. */
function onError(error: Error): never {
  throw error;
}
