import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { classes } from '../classes';
import { Hidden } from '../Hidden';
import { FocusWhenShown } from './FocusWhenShown';

export type NoticeTone = 'info' | 'success' | 'warning';

const EDGE: Record<NoticeTone, string> = {
  info: 'border-sea',
  success: 'border-leaf',
  warning: 'border-clay',
};

/** Something the reader must know before going on. The kind is said in words too. */
export function Notice(props: { tone?: NoticeTone; title?: ReactNode; children?: ReactNode }) {
  const { tone = 'info', title, children } = props;
  const t = useTranslations('ui.notice');
  return (
    <div className={classes('my-4 border-s-[6px] bg-paper-2 px-4 py-3', EDGE[tone])}>
      <Hidden>{t(tone)} </Hidden>
      {title && <b className="block">{title}</b>}
      {children}
    </div>
  );
}

/** The answer to what the person just did («Saved», «Sent to the secretariat»): at the top of the page, with the focus. */
export function Banner({
  tone = 'success',
  title,
  children,
}: {
  tone?: NoticeTone;
  title: string;
  children?: ReactNode;
}) {
  const t = useTranslations('ui.notice');
  return (
    <FocusWhenShown
      occasion={title}
      labelledBy="banner-title"
      className={classes('mb-6 border-4 px-5 py-4', EDGE[tone])}
    >
      <h2 id="banner-title" className="text-lg">
        <Hidden>{t(tone)} </Hidden>
        {title}
      </h2>
      {children && <div className="mt-2">{children}</div>}
    </FocusWhenShown>
  );
}
