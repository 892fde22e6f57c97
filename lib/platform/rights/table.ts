import type { Role } from './actor.ts';

/** How far a right reaches: to every record, to one's own, to the institution's, the State's, … */
export type Reach =
  | 'any'
  | 'self'
  | 'own_institution'
  | 'own_state'
  | 'named_state'
  | 'by_secretariat'
  /** Of whatever State; of none. */
  | 'of_a_state'
  | 'without_state'
  /** Of the own State, where it asks that its focal point endorse. */
  | 'endorsing_state';

/**
 * One line of the table of rights: these roles may do this to a record in one of these states (any, when
 * none is named) within this reach. `id` names the line in tests and in the audit log.
 */
export type Rule = {
  id: string;
  subject: string;
  action: string;
  roles: readonly (Role | 'visitor')[];
  states?: readonly string[];
  /** For what is published: there is something to read, or it was withdrawn; whatever the state of the next version. */
  standing?: 'public' | 'withdrawn';
  /** For accounts: the roles that the record may have. */
  targetRoles?: readonly Role[];
  reach: Reach;
};

const OPEN = ['draft', 'changes_requested'] as const;
const SENT = [
  'submitted',
  'endorsed',
  'in_review',
  'changes_requested',
  'published',
  'declined',
  'archived',
] as const;
const OFFICIALS = ['contributor', 'focal_point'] as const;
const EVERYONE = ['contributor', 'focal_point', 'secretariat', 'administrator'] as const;

/**
 * The only place that decides who may do what. A contributor reaches the own institution, a focal point the
 * whole own State (for a partner without a State: the own institution), the secretariat what was sent to it
 * and what it wrote itself. The administrator has no editorial power.
 */
// biome-ignore format: a table is read line by line
export const RULES = [
  // Practices: writing
  { id: 'practice.create.contributor', subject: 'practice', action: 'create', roles: ['contributor'], reach: 'own_institution' },
  { id: 'practice.create.focal', subject: 'practice', action: 'create', roles: ['focal_point'], reach: 'own_state' },
  { id: 'practice.create.secretariat', subject: 'practice', action: 'create', roles: ['secretariat'], reach: 'by_secretariat' },
  { id: 'practice.read.contributor', subject: 'practice', action: 'read', roles: ['contributor'], reach: 'own_institution' },
  { id: 'practice.read.focal', subject: 'practice', action: 'read', roles: ['focal_point'], reach: 'own_state' },
  { id: 'practice.read.named', subject: 'practice', action: 'read', roles: ['focal_point'], states: SENT, reach: 'named_state' },
  { id: 'practice.read.secretariat', subject: 'practice', action: 'read', roles: ['secretariat'], states: SENT, reach: 'any' },
  { id: 'practice.read.filed', subject: 'practice', action: 'read', roles: ['secretariat'], reach: 'by_secretariat' },
  // A State that is only named reads the text, but neither the contact, who is a person, nor what reviewer and author say to each other.
  { id: 'practice.read_inner.contributor', subject: 'practice', action: 'read_inner', roles: ['contributor'], reach: 'own_institution' },
  { id: 'practice.read_inner.focal', subject: 'practice', action: 'read_inner', roles: ['focal_point'], reach: 'own_state' },
  { id: 'practice.read_inner.secretariat', subject: 'practice', action: 'read_inner', roles: ['secretariat'], states: SENT, reach: 'any' },
  { id: 'practice.read_inner.filed', subject: 'practice', action: 'read_inner', roles: ['secretariat'], reach: 'by_secretariat' },
  { id: 'practice.edit.contributor', subject: 'practice', action: 'edit', roles: ['contributor'], states: OPEN, reach: 'own_institution' },
  { id: 'practice.edit.focal', subject: 'practice', action: 'edit', roles: ['focal_point'], states: OPEN, reach: 'own_state' },
  { id: 'practice.edit.filed', subject: 'practice', action: 'edit', roles: ['secretariat'], states: OPEN, reach: 'by_secretariat' },
  { id: 'practice.submit.contributor', subject: 'practice', action: 'submit', roles: ['contributor'], states: OPEN, reach: 'own_institution' },
  { id: 'practice.submit.focal', subject: 'practice', action: 'submit', roles: ['focal_point'], states: OPEN, reach: 'own_state' },
  { id: 'practice.submit.filed', subject: 'practice', action: 'submit', roles: ['secretariat'], states: OPEN, reach: 'by_secretariat' },
  { id: 'practice.withdraw.contributor', subject: 'practice', action: 'withdraw', roles: ['contributor'], states: ['submitted', 'endorsed'], reach: 'own_institution' },
  { id: 'practice.withdraw.focal', subject: 'practice', action: 'withdraw', roles: ['focal_point'], states: ['submitted', 'endorsed'], reach: 'own_state' },
  { id: 'practice.endorse', subject: 'practice', action: 'endorse', roles: ['focal_point'], states: ['submitted'], reach: 'endorsing_state' },
  { id: 'practice.confirm', subject: 'practice', action: 'confirm', roles: ['focal_point'], states: SENT, reach: 'own_state' },
  { id: 'practice.discard.contributor', subject: 'practice', action: 'discard', roles: ['contributor'], states: ['draft'], reach: 'own_institution' },
  { id: 'practice.discard.focal', subject: 'practice', action: 'discard', roles: ['focal_point'], states: ['draft'], reach: 'own_state' },
  { id: 'practice.discard.filed', subject: 'practice', action: 'discard', roles: ['secretariat'], states: ['draft'], reach: 'by_secretariat' },
  { id: 'practice.revise.contributor', subject: 'practice', action: 'revise', roles: ['contributor'], states: ['published'], reach: 'own_institution' },
  { id: 'practice.revise.focal', subject: 'practice', action: 'revise', roles: ['focal_point'], states: ['published'], reach: 'own_state' },
  { id: 'practice.revise.filed', subject: 'practice', action: 'revise', roles: ['secretariat'], states: ['published'], reach: 'by_secretariat' },
  { id: 'practice.answer.contributor', subject: 'practice', action: 'answer', roles: ['contributor'], states: ['changes_requested'], reach: 'own_institution' },
  { id: 'practice.answer.focal', subject: 'practice', action: 'answer', roles: ['focal_point'], states: ['changes_requested'], reach: 'own_state' },
  { id: 'practice.answer.filed', subject: 'practice', action: 'answer', roles: ['secretariat'], states: ['changes_requested'], reach: 'by_secretariat' },
  { id: 'practice.clear.contributor', subject: 'practice', action: 'clear', roles: ['contributor'], states: ['draft', 'changes_requested', 'submitted'], reach: 'own_institution' },
  { id: 'practice.clear.focal', subject: 'practice', action: 'clear', roles: ['focal_point'], states: ['draft', 'changes_requested', 'submitted'], reach: 'own_state' },
  // A link to a draft can be ended for as long as it works, whatever became of the draft.
  { id: 'practice.clear_revoke.contributor', subject: 'practice', action: 'clear_revoke', roles: ['contributor'], reach: 'own_institution' },
  { id: 'practice.clear_revoke.focal', subject: 'practice', action: 'clear_revoke', roles: ['focal_point'], reach: 'own_state' },
  { id: 'practice.object', subject: 'practice', action: 'object', roles: ['focal_point'], states: ['submitted', 'endorsed', 'in_review', 'changes_requested'], reach: 'named_state' },

  // Practices: review
  { id: 'practice.take', subject: 'practice', action: 'take', roles: ['secretariat'], states: ['submitted', 'endorsed', 'in_review'], reach: 'any' },
  { id: 'practice.review', subject: 'practice', action: 'review', roles: ['secretariat'], states: ['in_review'], reach: 'any' },
  { id: 'practice.request_changes', subject: 'practice', action: 'request_changes', roles: ['secretariat'], states: ['in_review'], reach: 'any' },
  { id: 'practice.decline', subject: 'practice', action: 'decline', roles: ['secretariat'], states: ['in_review'], reach: 'any' },
  { id: 'practice.publish', subject: 'practice', action: 'publish', roles: ['secretariat'], states: ['in_review'], reach: 'any' },
  { id: 'practice.unpublish', subject: 'practice', action: 'unpublish', roles: ['secretariat'], standing: 'public', reach: 'any' },
  { id: 'practice.restore', subject: 'practice', action: 'restore', roles: ['secretariat'], standing: 'withdrawn', reach: 'any' },
  { id: 'practice.translate', subject: 'practice', action: 'translate', roles: ['secretariat'], states: SENT, reach: 'any' },
  { id: 'practice.translate.filed', subject: 'practice', action: 'translate', roles: ['secretariat'], reach: 'by_secretariat' },
  { id: 'practice.settle', subject: 'practice', action: 'settle', roles: ['secretariat'], states: SENT, reach: 'any' },
  { id: 'practice.queue', subject: 'practice', action: 'queue', roles: ['secretariat'], states: SENT, reach: 'any' },

  // What a State settles for itself
  { id: 'state.endorsement', subject: 'state', action: 'set_endorsement', roles: ['focal_point'], reach: 'own_state' },

  // Collection rounds
  { id: 'round.read', subject: 'round', action: 'read', roles: [...OFFICIALS, 'secretariat'], reach: 'any' },
  { id: 'round.manage', subject: 'round', action: 'manage', roles: ['secretariat'], reach: 'any' },
  { id: 'round.answer', subject: 'round', action: 'answer', roles: ['focal_point'], reach: 'own_state' },

  // Institutions that forms name and the list does not have; whoever sends a form proposes them
  { id: 'organisation.decide', subject: 'organisation', action: 'decide', roles: ['secretariat'], reach: 'any' },

  // Inventory
  { id: 'portal.write.contributor', subject: 'portal', action: 'write', roles: ['contributor'], reach: 'own_institution' },
  { id: 'portal.write.focal', subject: 'portal', action: 'write', roles: ['focal_point'], reach: 'own_state' },
  { id: 'portal.write.secretariat', subject: 'portal', action: 'write', roles: ['secretariat'], reach: 'any' },
  // A file that is brought in: what it may write is decided row by row, by the lines above.
  { id: 'import.use', subject: 'import', action: 'use', roles: ['contributor', 'focal_point', 'secretariat'], reach: 'self' },
  { id: 'portal.report', subject: 'portal', action: 'report', roles: ['visitor', ...EVERYONE], reach: 'any' },
  { id: 'portal.answer_report.focal', subject: 'portal', action: 'answer_report', roles: ['focal_point'], reach: 'own_state' },
  { id: 'portal.answer_report.secretariat', subject: 'portal', action: 'answer_report', roles: ['secretariat'], reach: 'any' },
  { id: 'portal.verify.focal', subject: 'portal', action: 'verify', roles: ['focal_point'], reach: 'own_state' },
  { id: 'portal.verify.secretariat', subject: 'portal', action: 'verify', roles: ['secretariat'], reach: 'any' },

  // People
  { id: 'account.read.focal', subject: 'account', action: 'read', roles: ['focal_point'], reach: 'own_state' },
  { id: 'account.read.secretariat', subject: 'account', action: 'read', roles: ['secretariat'], reach: 'any' },
  { id: 'account.read.administrator', subject: 'account', action: 'read', roles: ['administrator'], reach: 'any' },
  { id: 'account.invite.focal', subject: 'account', action: 'invite', roles: ['focal_point'], targetRoles: ['contributor'], reach: 'own_state' },
  { id: 'account.invite.secretariat', subject: 'account', action: 'invite', roles: ['secretariat'], targetRoles: ['focal_point'], reach: 'any' },
  { id: 'account.invite.partners', subject: 'account', action: 'invite', roles: ['secretariat'], targetRoles: ['contributor'], reach: 'without_state' },
  { id: 'account.invite.administrator', subject: 'account', action: 'invite', roles: ['administrator'], reach: 'any' },
  { id: 'account.suspend.focal', subject: 'account', action: 'suspend', roles: ['focal_point'], states: ['active', 'invited'], targetRoles: ['contributor'], reach: 'own_state' },
  { id: 'account.suspend.administrator', subject: 'account', action: 'suspend', roles: ['administrator'], states: ['active', 'invited'], reach: 'any' },
  { id: 'account.restore.focal', subject: 'account', action: 'restore', roles: ['focal_point'], states: ['suspended'], targetRoles: ['contributor'], reach: 'own_state' },
  { id: 'account.restore.administrator', subject: 'account', action: 'restore', roles: ['administrator'], states: ['suspended'], reach: 'any' },
  { id: 'account.assign.secretariat', subject: 'account', action: 'assign', roles: ['secretariat'], states: ['active'], targetRoles: ['contributor', 'focal_point'], reach: 'of_a_state' },
  { id: 'account.assign.administrator', subject: 'account', action: 'assign', roles: ['administrator'], states: ['active', 'suspended'], reach: 'any' },
  { id: 'account.move', subject: 'account', action: 'move', roles: ['administrator'], states: ['active', 'suspended'], reach: 'any' },
  { id: 'account.reset_factor', subject: 'account', action: 'reset_factor', roles: ['administrator'], states: ['active', 'suspended'], reach: 'any' },
  { id: 'account.erase', subject: 'account', action: 'erase', roles: ['administrator'], states: ['active', 'invited', 'suspended'], reach: 'any' },
  { id: 'account.self', subject: 'account', action: 'manage_self', roles: EVERYONE, reach: 'self' },

  // Operation
  { id: 'audit.read', subject: 'audit', action: 'read', roles: ['administrator'], reach: 'any' },
  { id: 'mail.read', subject: 'mail', action: 'read', roles: ['administrator'], reach: 'any' },
] as const satisfies readonly Rule[] as readonly Rule[];

export type Subject = string;
export type Action = string;
