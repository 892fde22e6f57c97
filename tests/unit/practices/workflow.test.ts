import { describe, expect, it } from 'vitest';
import { canHappen, PRACTICE_STATES, TRANSITIONS, type TransitionName } from '@/lib/practices/workflow.ts';

/** What is public is taken away and given back whatever the state of the next version. */
const ANY = 'draft, submitted, endorsed, in_review, changes_requested, published, declined, archived';

/** The life of a practice as domain.md tells it, written again by hand. */
const LIFE: Record<TransitionName, string> = {
  submit: 'draft, changes_requested → submitted',
  endorse: 'submitted → endorsed',
  withdraw: 'submitted, endorsed → draft',
  take: 'submitted, endorsed → in_review',
  release: 'in_review → submitted',
  request_changes: 'in_review → changes_requested',
  decline: 'in_review → declined',
  publish: 'in_review → published',
  unpublish: `${ANY} → archived`,
  restore: `${ANY} → published`,
};

describe('the workflow of a practice', () => {
  it.each(Object.entries(LIFE))('%s: %s', (name, life) => {
    const { from, to } = TRANSITIONS[name as TransitionName];
    expect(`${from.join(', ')} → ${to}`).toBe(life);
  });

  it('lets nothing happen that is not in the table', () => {
    const possible = (Object.keys(TRANSITIONS) as TransitionName[]).flatMap((name) =>
      PRACTICE_STATES.filter((state) => canHappen(name, state)).map((state) => `${name} from ${state}`),
    );
    expect(possible).toHaveLength(27);
  });

  it('asks for a reason before a text is refused or taken away', () => {
    const withReason = (Object.keys(TRANSITIONS) as TransitionName[]).filter(
      (name) => TRANSITIONS[name].reason,
    );
    expect(withReason).toEqual(['decline', 'unpublish']);
  });
});
