'use client'; // React catches errors of a page only in the browser.

import { useParams } from 'next/navigation';
import { SingleColumn } from '@/components/layout/Columns';
import { localePath } from '@/lib/platform/i18n/addresses';
import { isLocale, type Locale } from '@/lib/platform/i18n/locales';
import en from '@/messages/en/errors.json';
import es from '@/messages/es/errors.json';
import fr from '@/messages/fr/errors.json';
import pt from '@/messages/pt/errors.json';

/** The provider of texts may be what failed, so this page brings its own. */
const WORDS: Record<Locale, typeof es> = { es, en, pt, fr };

/** What a person sees in the work area when a page or an action failed while the router runs; otherwise lib/platform/http answers. */
export default function Failure({ error, retry }: { error: { digest?: string }; retry: () => void }) {
  const { locale } = useParams();
  const language = isLocale(locale) ? locale : 'es';
  const words = WORDS[language];
  return (
    <main id="main">
      <SingleColumn text>
        <h1>{words['500'].title}</h1>
        <p className="mt-2 max-w-[60ch] text-lg text-ink-2">{words['500'].text}</p>
        <p className="mt-6 flex flex-wrap items-center gap-x-8 gap-y-4">
          <button type="button" className="button" onClick={retry}>
            {words.again}
          </button>
          <a href={localePath(language, '/')} className="inline-flex min-h-11 items-center">
            {words.home}
          </a>
        </p>
        {error.digest && (
          <p className="mt-6 text-sm text-ink-2">{words.reference.replace('{id}', error.digest)}</p>
        )}
      </SingleColumn>
    </main>
  );
}
