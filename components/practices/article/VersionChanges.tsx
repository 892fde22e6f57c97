import { useTranslations } from 'next-intl';
import { Diff, DiffKey } from '@/components/ui/data/Diff';
import { type PublicPractice, TEXT_FIELDS, type TextField } from '@/lib/practices/index.ts';

/** What changed between two versions in the original language, text by text; what stayed is left out. */
export function VersionChanges(props: { before: PublicPractice; after: PublicPractice; none: string }) {
  const { before, after, none } = props;
  const tp = useTranslations('practices');
  const text = (practice: PublicPractice, field: TextField) => practice.texts[field]?.text ?? '';
  const changed = TEXT_FIELDS.filter((field) => text(before, field) !== text(after, field));
  const figures = [before, after].map((practice) =>
    practice.figures
      .map(({ indicator, value, unit, year }) => `${indicator}: ${value} ${unit} (${year})`)
      .join('\n'),
  );
  const figuresChanged = figures[0] !== figures[1];
  if (changed.length === 0 && !figuresChanged) return <p>{none}</p>;
  return (
    <>
      <DiffKey />
      {changed.map((field) => (
        <section key={field} className="my-6">
          <h3 className="mb-2 text-base">{tp(`field.${field}`)}</h3>
          <Diff before={text(before, field)} after={text(after, field)} lang={after.language} />
        </section>
      ))}
      {figuresChanged && (
        <section className="my-6">
          <h3 className="mb-2 text-base">{tp('field.resultFigures')}</h3>
          <Diff before={figures[0] ?? ''} after={figures[1] ?? ''} lang={after.language} />
        </section>
      )}
    </>
  );
}
