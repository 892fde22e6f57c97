import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { SingleColumn } from '@/components/layout/Columns';
import { PageFrame } from '@/components/layout/PageFrame';
import { config } from '@/lib/platform/config.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { messagesOf } from '@/lib/platform/i18n/messages.ts';

/** Around the pages on which a person comes in: the public head, one column, nothing else. */
export function AccountFrame(props: {
  locale: Locale;
  path: string;
  search?: string;
  title: string;
  children: ReactNode;
}) {
  const { locale, path, search, title, children } = props;
  const { ui, account } = messagesOf(locale);
  return (
    <NextIntlClientProvider messages={{ ui, account } as never}>
      <title>{`${title} · RICOMI`}</title>
      <PageFrame locale={locale} path={path} search={search} demonstration={config().RICOMI_DEMO}>
        <SingleColumn text>{children}</SingleColumn>
      </PageFrame>
    </NextIntlClientProvider>
  );
}
