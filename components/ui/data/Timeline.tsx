import type { ReactNode } from 'react';

export type TimelineEntry = { key: string; when: ReactNode; what: ReactNode; children?: ReactNode };

/** What happened, in order: when, what, and what was said about it. */
export function Timeline({ entries }: { entries: TimelineEntry[] }) {
  return (
    <ol className="border-s-2 border-line">
      {entries.map(({ key, when, what, children }) => (
        <li
          key={key}
          className="relative pb-5 ps-5 before:absolute before:start-[-0.4375rem] before:top-2 before:size-3 before:rounded-full before:bg-sea"
        >
          <p className="text-sm text-ink-2">{when}</p>
          <p className="font-bold">{what}</p>
          {children}
        </li>
      ))}
    </ol>
  );
}
