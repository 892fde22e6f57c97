import type { ReactNode } from 'react';
import { TwoColumn } from '@/components/layout/Columns';
import { PageFrame } from '@/components/layout/PageFrame';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import type { PublicPractice } from '@/lib/practices/index.ts';
import { practiceSchema } from './metadata';
import { PracticeArticle } from './PracticeArticle';
import { PracticeFacts } from './PracticeFacts';
import { PracticeFoot } from './PracticeFoot';

/** A practice in the frame of the public portal; `above` and `below` are what an earlier version adds. */
export function PracticePage(props: {
  practice: PublicPractice;
  versions: { number: number; publishedAt: string }[];
  locale: Locale;
  path: string;
  above?: ReactNode;
  below?: ReactNode;
}) {
  const { practice, versions, locale, path } = props;
  const schema = JSON.stringify(practiceSchema(practice, locale)).replaceAll('<', '\\u003c');
  return (
    <PageFrame locale={locale} path={path}>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every < escaped; data for machines, not run */}
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: schema }} />
      <TwoColumn aside={<PracticeFacts practice={practice} locale={locale} />}>
        {props.above}
        <PracticeArticle practice={practice} locale={locale} />
        {props.below}
        <PracticeFoot {...{ practice, locale, versions }} />
      </TwoColumn>
    </PageFrame>
  );
}
