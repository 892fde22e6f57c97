import type { Metadata } from 'next';
import { toString as qrCode } from 'qrcode';
import { FinderFrame } from '@/components/finder/FinderFrame.tsx';
import { answerHref } from '@/components/finder/links.ts';
import { answer, inventoryFor } from '@/lib/inventory/finder/answer.ts';
import { plainText } from '@/lib/inventory/finder/plain-text.ts';
import { parametersOf } from '@/lib/inventory/finder/question.ts';
import { config } from '@/lib/platform/config';
import { searchOf } from '@/lib/platform/i18n/switch.ts';
import { type FinderSearch, neutralMetadata, wholeQuestion } from '../whole-question.ts';

type Props = { searchParams: FinderSearch };

export const generateMetadata = ({ searchParams }: Props): Promise<Metadata> =>
  neutralMetadata(searchParams, 'none');

/** An answer's address, its code for another telephone, and a text to copy; first the word about a telephone that is not one's own. */
export default async function SharePage({ searchParams }: Props) {
  const { question, language, t } = await wholeQuestion(searchParams);
  const address = config().PUBLIC_URL + answerHref(language, question);
  const found = answer(question, await inventoryFor(question));
  const text = plainText(found, { t, language, address, now: new Date() });
  const code = await qrCode(address, { type: 'svg', margin: 2, errorCorrectionLevel: 'L' });
  return (
    <FinderFrame {...{ language, t }} below="/share" search={searchOf(parametersOf(question))}>
      <p className="text-sm">
        <a href={answerHref(language, question)} className="inline-flex min-h-11 items-center">
          {t('back')}
        </a>
      </p>
      <h1>{t('shareTitle')}</h1>
      <p className="my-4 border-s-[6px] border-clay bg-paper-2 px-4 py-3">{t('shareWarn')}</p>
      <label htmlFor="text" className="mt-6 block font-bold">
        {t('shareText')}
      </label>
      <p id="text-hint" className="text-sm text-ink-2">
        {t('shareTextHint')}
      </p>
      <textarea
        id="text"
        readOnly
        rows={text.split('\n').length + 1}
        aria-describedby="text-hint"
        className="control mt-2 text-sm"
        value={text}
      />
      <h2 className="mt-6">{t('shareAddress')}</h2>
      <p className="break-all">
        <a href={answerHref(language, question)}>{address}</a>
      </p>
      <h2 className="mt-6">{t('shareCode')}</h2>
      <img
        src={`data:image/svg+xml,${encodeURIComponent(code)}`}
        alt={t('shareCode')}
        width={220}
        height={220}
        className="mt-2 bg-[#fff]"
      />
      <p className="mt-6">
        <a
          href={answerHref(language, question, { below: '/keep' })}
          className="inline-flex min-h-11 items-center"
        >
          {t('keep')}
        </a>
      </p>
    </FinderFrame>
  );
}
