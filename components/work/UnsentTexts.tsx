'use client';

// Needs the browser: only it knows the texts that never reached the server.

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Notice } from '@/components/ui/feedback/Notice';
import { colon } from '@/lib/platform/i18n/format.ts';
import { forgetUnsent, listUnsent, type Place, readUnsent, sendStep } from '../practices/form/unsent';

type Progress = { waiting: number; arrived: Place[] };

/** Sends what an earlier visit left in this browser. The form that is open looks after its own step. */
export function UnsentTexts({
  accountId,
  browserKey,
  locale,
}: {
  accountId: string;
  browserKey: string;
  locale: string;
}) {
  const [progress, setProgress] = useState<Progress>({ waiting: 0, arrived: [] });
  const t = useTranslations('form');

  useEffect(() => {
    let open = true;
    const run = async () => {
      const places = (await listUnsent(accountId)).filter(
        ({ practiceId, step }) => !window.location.pathname.endsWith(`/practices/${practiceId}/edit/${step}`),
      );
      for (const [index, place] of places.entries()) {
        if (!open) return;
        setProgress((now) => ({ ...now, waiting: places.length - index }));
        if (await arrives(browserKey, place))
          setProgress((now) => ({ ...now, arrived: [...now.arrived, place] }));
      }
      if (open) setProgress((now) => ({ ...now, waiting: 0 }));
    };
    void run();
    return () => {
      open = false;
    };
  }, [accountId, browserKey]);

  const { waiting, arrived } = progress;
  if (waiting === 0 && arrived.length === 0) return null;
  return (
    <div aria-live="polite" data-unsent={waiting}>
      <Notice tone={waiting > 0 ? 'info' : 'success'}>
        <p>{waiting > 0 ? t('waiting', { count: waiting }) : t('arrived', { count: arrived.length })}</p>
        {waiting === 0 && (
          <ul>
            {arrived.map(({ practiceId, step }) => (
              <li key={`${practiceId} ${step}`}>
                <a href={`/${locale}/workspace/practices/${practiceId}/edit/${step}`}>
                  {t('kicker', { step, steps: 6 })}
                  {colon(locale)}
                  {t('arrivedSee')}
                </a>
              </li>
            ))}
          </ul>
        )}
      </Notice>
    </div>
  );
}

/** True when the server has the text, be it in its place or kept beside a colleague's. */
async function arrives(browserKey: string, place: Place): Promise<boolean> {
  const text = await readUnsent(browserKey, place);
  if (!text) return false;
  const { base, client, values } = text;
  const answer = await sendStep(place, { base, client, values });
  const there = answer.state === 'saved' || answer.state === 'conflict';
  if (there) await forgetUnsent(place);
  return there;
}
