import { Banner } from '@/components/ui/feedback/Notice';
import { sentence } from '@/lib/platform/forms/words.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';

const WORDS = {
  moved_on: 'validation.moved_on',
  // Most rights hold in some states only: whoever comes too late is refused like somebody who never may.
  forbidden: 'workspace.refused',
  objection_late: 'validation.objection_late',
} as const;

const isKnown = (code: string): code is keyof typeof WORDS => Object.hasOwn(WORDS, code);

/** Why what was sent without script could not be done, on the page to which it returned; the form itself is gone from it. */
export function RefusedNotice({ code, locale }: { code?: string | undefined; locale: Locale }) {
  if (typeof code !== 'string' || !isKnown(code)) return null;
  return <Banner tone="warning" title={sentence(locale, { key: WORDS[code] })} />;
}
