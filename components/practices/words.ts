import type { Tone } from '@/components/ui/feedback/Tag';
import type { PracticeState } from '@/lib/practices/index.ts';

/** How each state of a practice is drawn; its word is `practices.state.*`. */
export const TONES: Record<PracticeState, Tone> = {
  draft: 'begun',
  submitted: 'moving',
  endorsed: 'moving',
  in_review: 'moving',
  changes_requested: 'attention',
  published: 'reached',
  declined: 'over',
  archived: 'over',
};
