import type { Draft } from '@/lib/practices/index.ts';

/** The parts of a step as lines of text, for comparing two of them; the words of each part come from the form's labels. */
export function answerTexts(step: Partial<Draft>): { field: string; text: string }[] {
  return Object.entries(step).map(([field, value]) => ({ field, text: lines(value) }));
}

function lines(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(lines).filter(Boolean).join('\n');
  if (value && typeof value === 'object') return Object.values(value).map(lines).filter(Boolean).join(' · ');
  return '';
}
