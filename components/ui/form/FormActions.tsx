import type { ReactNode } from 'react';

/** The end of a form: the main button first, the quieter ways out beside it. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="actions mt-8 flex flex-wrap items-center gap-x-6 gap-y-3">{children}</div>;
}
