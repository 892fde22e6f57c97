import type { ReactNode } from 'react';

/** Nothing here, and what to try or do next. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="my-6 border-y border-line py-8">
      <p className="text-lg font-bold">{title}</p>
      {children && <div className="mt-2 max-w-[60ch] text-ink-2">{children}</div>}
    </div>
  );
}
