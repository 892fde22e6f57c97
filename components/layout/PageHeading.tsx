import type { ReactNode } from 'react';

/** The head of a page's content: a quiet line above («Step 2 of 6»), the heading, and the sentence that says what it is about. */
export function PageHeading(props: {
  kicker?: ReactNode;
  title: ReactNode;
  lead?: ReactNode;
  lang?: string;
}) {
  return (
    <div className="mb-6">
      {props.kicker && <p className="mb-1 text-sm text-ink-2">{props.kicker}</p>}
      <h1 lang={props.lang}>{props.title}</h1>
      {props.lead && (
        <p lang={props.lang} className="mt-2 max-w-[60ch] text-lg text-ink-2">
          {props.lead}
        </p>
      )}
    </div>
  );
}
