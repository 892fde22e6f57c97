'use client';
// Asks again while the work goes on; without script a link does the same.

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect } from 'react';

const EVERY_MS = 1500;

/** How far an import is. The words are given, so that they are spoken as they change. */
export function Progress(props: {
  done: number;
  total: number;
  label: string;
  words: string;
  children: ReactNode;
}) {
  const { done, total, label, words, children } = props;
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), EVERY_MS);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <div className="my-6">
      <progress className="progress" max={total} value={done} aria-label={label} />
      <p role="status" className="mt-2">
        {words}
      </p>
      <noscript>{children}</noscript>
    </div>
  );
}
