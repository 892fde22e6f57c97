import type { ReactNode } from 'react';

/** A short word about a thing («machine translation»). Never the only place where something important is said. */
export function Tag({ children }: { children: ReactNode }) {
  return (
    <span className="inline-block rounded border border-line px-1.5 text-[0.9375rem] leading-snug whitespace-nowrap">
      {children}
    </span>
  );
}

/** How far a thing has come: begun, with somebody, waiting for the reader, reached, over. */
export type Tone = 'begun' | 'moving' | 'attention' | 'reached' | 'over';

const SHAPE: Record<Tone, ReactNode> = {
  begun: <circle cx="6" cy="6" r="4.6" fill="none" stroke="var(--color-ink-2)" strokeWidth="1.8" />,
  moving: (
    <>
      <circle cx="6" cy="6" r="4.6" fill="none" stroke="var(--color-sea)" strokeWidth="1.8" />
      <path d="M6 1.4a4.6 4.6 0 0 1 0 9.2z" fill="var(--color-sea)" />
    </>
  ),
  attention: <path d="M6 .6 11.4 6 6 11.4.6 6z" fill="var(--color-alert)" />,
  reached: <circle cx="6" cy="6" r="5.5" fill="var(--color-leaf)" />,
  over: <path d="M1 5h10v2H1z" fill="var(--color-ink-2)" />,
};

/** The state of a thing: always the word, with a mark whose shape tells as much as its colour. */
export function StateTag({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" className="flex-none">
        {SHAPE[tone]}
      </svg>
      {children}
    </span>
  );
}
