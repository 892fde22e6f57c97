import { createTranslator, type NamespaceKeys, type NestedKeyOf } from 'next-intl';
import type { Catalogue } from './catalogue.ts';
import type { Locale } from './locales.ts';
import { messagesOf } from './messages.ts';

/**
 * The texts of one language for code outside of a page: mails, documents, actions, route handlers, scripts. Works like
 * `getTranslations`: `translator('fr', 'mail')('invitation.subject')`.
 */
export function translator<Namespace extends NamespaceKeys<Catalogue, NestedKeyOf<Catalogue>> = never>(
  locale: Locale,
  namespace?: Namespace,
) {
  return createTranslator<Catalogue, Namespace>({
    locale,
    namespace,
    messages: messagesOf(locale),
    timeZone: 'UTC',
    onError,
  });
}

function onError(error: Error): never {
  throw error;
}
