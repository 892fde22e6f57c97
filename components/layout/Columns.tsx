import type { ReactNode } from 'react';
import { classes } from '@/components/ui/classes';

/** A text page: one column two thirds wide and a quiet rail of facts beside it, under it on a phone. */
export function TwoColumn({ aside, children }: { aside: ReactNode; children: ReactNode }) {
  return (
    <div className="wrap with-rail">
      <div className="min-w-0">{children}</div>
      <aside className="min-w-0 self-start border-line text-sm max-desk:border-t max-desk:pt-4 desk:border-s desk:ps-6">
        {aside}
      </aside>
    </div>
  );
}

/** A step of a form: the steps first, the one question group beside them. */
export function FormPage({ steps, children }: { steps?: ReactNode; children: ReactNode }) {
  return (
    <div className={classes('wrap with-rail rail-first', !steps && 'rail-none')}>
      {steps && <div className="min-w-0 self-start desk:sticky desk:top-6">{steps}</div>}
      <div className="min-w-0">{children}</div>
    </div>
  );
}

/** A list with its filters: beside it where there is room, folded above it on a phone. */
export function ListPage(props: { heading: ReactNode; filters: ReactNode; children: ReactNode }) {
  return (
    <div className="wrap pt-6 desk:pt-10">
      {props.heading}
      <div className="with-rail rail-filters">
        <div className="min-w-0 self-start max-desk:empty:hidden">{props.filters}</div>
        <div className="min-w-0">{props.children}</div>
      </div>
    </div>
  );
}

/** A page of one column: `text` for reading, otherwise the full width for data. */
export function SingleColumn({ text = false, children }: { text?: boolean; children: ReactNode }) {
  return (
    <div className="wrap py-6 desk:py-10">
      <div className={text ? 'max-w-text' : undefined}>{children}</div>
    </div>
  );
}
