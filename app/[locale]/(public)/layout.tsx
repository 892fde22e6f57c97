import type { Metadata } from 'next';
import type { ReactNode } from 'react';

/** Marks every public page as one without script; lib/platform/http/html.ts acts on it. */
export const metadata: Metadata = { other: { scripts: 'none' } };

export default function PublicLayout({ children }: { children: ReactNode }) {
  return children;
}
