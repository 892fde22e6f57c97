/** States of a version, in the words of domain.md. */
export const PRACTICE_STATES = [
  'draft',
  'submitted',
  'endorsed',
  'in_review',
  'changes_requested',
  'published',
  'declined',
  'archived',
] as const;
export type PracticeState = (typeof PRACTICE_STATES)[number];

export type TransitionName =
  | 'submit'
  | 'endorse'
  | 'withdraw'
  | 'take'
  | 'release'
  | 'request_changes'
  | 'decline'
  | 'publish'
  | 'unpublish'
  | 'restore';

/** Who is told, in the portal and by mail. */
export type Audience = 'author_side' | 'focal_points' | 'secretariat' | 'named_states';

export type Transition = {
  from: readonly PracticeState[];
  to: PracticeState;
  /** The right that the actor needs (lib/platform/rights/table.ts). */
  right: string;
  /** A reason in words is required and kept in the audit log. */
  reason?: true;
  /** Every field must be right. */
  complete?: true;
  tells: readonly Audience[];
};

/** The life of a practice. What is not here cannot happen. */
export const TRANSITIONS: Record<TransitionName, Transition> = {
  submit: {
    from: ['draft', 'changes_requested'],
    to: 'submitted',
    right: 'submit',
    complete: true,
    tells: ['author_side', 'focal_points', 'secretariat', 'named_states'],
  },
  endorse: { from: ['submitted'], to: 'endorsed', right: 'endorse', tells: ['author_side', 'secretariat'] },
  withdraw: {
    from: ['submitted', 'endorsed'],
    to: 'draft',
    right: 'withdraw',
    tells: ['author_side', 'secretariat'],
  },
  take: { from: ['submitted', 'endorsed'], to: 'in_review', right: 'take', tells: ['author_side'] },
  release: { from: ['in_review'], to: 'submitted', right: 'take', tells: [] },
  request_changes: {
    from: ['in_review'],
    to: 'changes_requested',
    right: 'request_changes',
    tells: ['author_side', 'focal_points'],
  },
  decline: {
    from: ['in_review'],
    to: 'declined',
    right: 'decline',
    reason: true,
    tells: ['author_side', 'focal_points'],
  },
  publish: {
    from: ['in_review'],
    to: 'published',
    right: 'publish',
    complete: true,
    tells: ['author_side', 'focal_points'],
  },
  // What the public reads is taken away or given back whatever became of the next version, which stays as it is.
  unpublish: {
    from: PRACTICE_STATES,
    to: 'archived',
    right: 'unpublish',
    reason: true,
    tells: ['author_side', 'focal_points'],
  },
  restore: {
    from: PRACTICE_STATES,
    to: 'published',
    right: 'restore',
    tells: ['author_side', 'focal_points'],
  },
};

/** Can this happen to a version in this state? Whether this person may do it is for the table of rights. */
export const canHappen = (name: TransitionName, state: PracticeState): boolean =>
  TRANSITIONS[name].from.includes(state);

/** Days in which the other State of a bilateral practice may object. */
export const OBJECTION_DAYS = 15;

/** What a reviewer looks at before publication. The words are in the messages, `review.criteria.*`. */
export const CRITERIA = [
  'clear',
  'results',
  'sources',
  'learning',
  'rights',
  'personal_data',
  'language',
] as const;
