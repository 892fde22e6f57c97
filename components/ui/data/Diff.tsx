import { diffWordsWithSpace } from 'diff';
import { useTranslations } from 'next-intl';
import { Hidden } from '../Hidden';

/** What changed between two texts, word by word: underlined and struck through, and said in words to those who listen. */
export function Diff({ before, after, lang }: { before: string; after: string; lang?: string }) {
  const t = useTranslations('ui.diff');
  if (before === after) return <p className="text-ink-2">{t('same')}</p>;
  const parts = diffWordsWithSpace(before, after);
  return (
    <div className="diff" lang={lang}>
      {parts.map((part, index) => {
        const key = `${index}`;
        if (!part.added && !part.removed) return <span key={key}>{part.value}</span>;
        const Mark = part.added ? 'ins' : 'del';
        return (
          <Mark key={key}>
            <Hidden>{t(part.added ? 'added' : 'removed')}</Hidden>
            {part.value}
            <Hidden>{t('end')}</Hidden>
          </Mark>
        );
      })}
    </div>
  );
}

/** The key to the marks, once above a page of differences. */
export function DiffKey() {
  const t = useTranslations('ui.diff');
  return (
    <p className="diff mb-4 text-sm text-ink-2">
      {t.rich('key', { ins: (text) => <ins>{text}</ins>, del: (text) => <del>{text}</del> })}
    </p>
  );
}
