'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { type Failure, fail, type Result } from '@/lib/platform/errors/result.ts';
import { asForm, field, fields, localeOf } from '@/lib/platform/forms/read.ts';
import { type FormState, refused } from '@/lib/platform/forms/words.ts';
import { sentByScript } from '@/lib/platform/http/script.ts';
import { localePath } from '@/lib/platform/i18n/addresses.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import type { SignedIn } from '@/lib/platform/rights/actor.ts';
import { currentViewer } from '@/lib/platform/session/current.ts';
import { refreshAfter } from './cache.ts';
import { createClearance, revokeClearance } from './commands/clearance.ts';
import { resolveConflict } from './commands/conflicts.ts';
import { createPractice } from './commands/create.ts';
import { setEndorsement } from './commands/endorsement.ts';
import { addRemark, answerRemark, removeRemark, resolveRemark, setChecklist } from './commands/remarks.ts';
import { discardDraft, revisePractice } from './commands/revise.ts';
import { saveStep } from './commands/save.ts';
import { restorePractice, unpublishPractice } from './commands/standing.ts';
import { answerAsNamedState, confirmPractice, settleObjection } from './commands/states.ts';
import * as transitions from './commands/transitions.ts';
import { applyRowIntent, stepFromForm } from './form-data.ts';
import { STEPS, type Step } from './vocabulary.ts';
import type { TransitionName } from './workflow.ts';

const SIGNED_OUT = fail({ code: 'not_found' });

type Request = { form: FormData; locale: Locale; actor: SignedIn; practiceId: string };

/**
 * The frame of every action on a practice: who is signed in, which practice, the command, and either the page
 * with what went wrong or the next page.
 */
async function onPractice<T>(
  form: FormData,
  run: (request: Request) => Promise<Result<T>>,
  next: (request: Request, value: T) => string,
  back: (request: Request) => string = ({ practiceId }) => workPage(practiceId),
): Promise<FormState> {
  const locale = localeOf(form);
  const viewer = await currentViewer();
  if (!viewer) return refused(locale, SIGNED_OUT.error, form);
  const request = { form, locale, actor: viewer, practiceId: field(form, 'practiceId') };
  const result = await run(request);
  if (!result.ok) {
    const code = goneFrom(result.error);
    if (code && !(await sentByScript())) redirect(localePath(locale, `${back(request)}?refused=${code}`));
    return refused(locale, result.error, form);
  }
  await refreshAfter(request.practiceId);
  redirect(localePath(locale, next(request, result.value)));
}

/**
 * Why the form is no longer on the page, when the practice has moved on: without script the page that comes back would
 * say nothing. Who may not know of the practice gets «not found» as the whole page.
 */
function goneFrom(error: Failure): string | null {
  if (error.code === 'conflict') return 'moved_on';
  if (error.code === 'forbidden') return 'forbidden';
  const whole = error.code === 'invalid' ? error.fields.form?.key : undefined;
  return whole === 'validation.objection_late' ? 'objection_late' : null;
}

const workPage = (practiceId: string, done?: string) =>
  `/workspace/practices/${practiceId}${done ? `?done=${done}` : ''}`;
const editPage = (practiceId: string, step: number, rest = '') =>
  `/workspace/practices/${practiceId}/edit/${step}${rest}`;
const reviewPage = (practiceId: string, rest = '') => `/secretariat/review/${practiceId}${rest}`;

/** The forms of the reviewer stand on the reviewer's page; others who send them may read the practice on its own. */
const reviewing = ({ practiceId, actor }: Request) =>
  actor.role === 'secretariat' ? reviewPage(practiceId) : workPage(practiceId);

/** Opens a new draft in the language of the page, for the own institution or the one chosen. */
export async function createPracticeAction(_state: FormState, form: FormData): Promise<FormState> {
  const locale = localeOf(form);
  const viewer = await currentViewer();
  if (!viewer) return refused(locale, SIGNED_OUT.error, form);
  const result = await createPractice({
    actor: viewer,
    organisationId: field(form, 'organisationId') || viewer.organisationId,
    language: locale,
    origin: viewer.role === 'secretariat' ? 'filed' : 'submitted',
    roundId: field(form, 'roundId') || null,
  });
  if (!result.ok) return refused(locale, result.error, form);
  redirect(localePath(locale, editPage(result.value, 1)));
}

const stepOf = (form: FormData): Step => STEPS.find((step) => String(step) === field(form, 'step')) ?? 1;

/** Keeps a step and goes where the button says: on, out, or back here with a row more or less. */
export async function saveStepAction(_state: FormState, form: FormData): Promise<FormState> {
  const intent = field(form, 'intent') || 'continue';
  const step = stepOf(form);
  const locale = localeOf(form);
  const viewer = await currentViewer();
  const practiceId = field(form, 'practiceId');
  if (!viewer) return refused(locale, SIGNED_OUT.error, form);
  const result = await saveStep({
    actor: viewer,
    practiceId,
    step,
    base: Number(field(form, 'base')) || 0,
    client: field(form, 'client').slice(0, 60) || undefined,
    values: applyRowIntent(stepFromForm(asForm(form), step), intent),
  });
  if (!result.ok) {
    if (result.error.code === 'conflict') redirect(localePath(locale, editPage(practiceId, step)));
    // The step can no longer be edited: its page would lead away without a word.
    if (result.error.code === 'forbidden' && !(await sentByScript()))
      redirect(localePath(locale, `${workPage(practiceId)}?refused=forbidden`));
    return refused(locale, result.error, form);
  }
  redirect(localePath(locale, nextPage(practiceId, step, intent)));
}

function nextPage(practiceId: string, step: Step, intent: string): string {
  if (intent === 'exit') return workPage(practiceId, 'saved');
  const [verb, name] = intent.split(':');
  if (verb === 'add' || verb === 'remove') return editPage(practiceId, step, `#${name}-rows`);
  return editPage(practiceId, step, '?checked=1');
}

/** After two people met on a step: mine, theirs, or what I made of both. */
export async function resolveConflictAction(_state: FormState, form: FormData): Promise<FormState> {
  const step = stepOf(form);
  return onPractice(
    form,
    ({ actor, practiceId }) =>
      resolveConflict({ actor, practiceId, step, keep: field(form, 'keep') === 'mine' ? 'mine' : 'theirs' }),
    ({ practiceId }) => editPage(practiceId, step),
  );
}

const MOVES: Record<
  TransitionName,
  (move: { actor: SignedIn; practiceId: string; reason?: string }) => Promise<Result<unknown>>
> = {
  submit: transitions.submitPractice,
  endorse: transitions.endorsePractice,
  withdraw: transitions.withdrawPractice,
  take: transitions.takePractice,
  release: transitions.releasePractice,
  request_changes: transitions.requestChanges,
  decline: transitions.declinePractice,
  publish: transitions.publishPractice,
  unpublish: unpublishPractice,
  restore: restorePractice,
};

const isMove = (name: string): name is TransitionName => Object.hasOwn(MOVES, name);

/** Moves a practice along the workflow; `transition` names the move. */
export async function movePracticeAction(_state: FormState, form: FormData): Promise<FormState> {
  const name = field(form, 'transition');
  return onPractice(
    form,
    ({ actor, practiceId }) =>
      isMove(name)
        ? MOVES[name]({ actor, practiceId, reason: field(form, 'reason') })
        : Promise.resolve(fail({ code: 'not_found' })),
    ({ practiceId }) => pageAfter(name, practiceId),
    ({ practiceId, actor }) => pageBefore(name, practiceId, actor),
  );
}

const REVIEWING = ['take', 'release', 'request_changes', 'decline', 'publish'];

/** Where the form of a move stands. */
function pageBefore(name: string, practiceId: string, { role }: SignedIn): string {
  if (role !== 'secretariat') return workPage(practiceId);
  if (name === 'unpublish' || name === 'restore') return `/secretariat/published/${practiceId}`;
  return REVIEWING.includes(name) ? reviewPage(practiceId) : workPage(practiceId);
}

/** Where one goes on. What was unpublished may be a draft again that the secretariat does not read. */
function pageAfter(name: string, practiceId: string): string {
  if (name === 'take') return reviewPage(practiceId);
  if (name === 'unpublish' || name === 'restore') return `/secretariat/published/${practiceId}?done=${name}`;
  return workPage(practiceId, name);
}

export async function revisePracticeAction(_state: FormState, form: FormData): Promise<FormState> {
  return onPractice(form, revisePractice, ({ practiceId }) => editPage(practiceId, 1));
}

export async function discardDraftAction(_state: FormState, form: FormData): Promise<FormState> {
  return onPractice(form, discardDraft, ({ practiceId }, gone) =>
    gone ? '/workspace?done=discard' : workPage(practiceId, 'discard'),
  );
}

export async function addRemarkAction(_state: FormState, form: FormData): Promise<FormState> {
  return onPractice(
    form,
    ({ actor, practiceId }) =>
      addRemark({ actor, practiceId, field: field(form, 'field'), body: field(form, 'remark') }),
    ({ practiceId }) =>
      reviewPage(practiceId, `?done=remark#remarks-${field(form, 'field').split('.')[0] ?? ''}`),
    reviewing,
  );
}

export async function removeRemarkAction(_state: FormState, form: FormData): Promise<FormState> {
  return onPractice(
    form,
    ({ actor, practiceId }) => removeRemark({ actor, practiceId, remarkId: field(form, 'remarkId') }),
    ({ practiceId }) => reviewPage(practiceId, '?done=remark'),
    reviewing,
  );
}

export async function answerRemarkAction(_state: FormState, form: FormData): Promise<FormState> {
  return onPractice(
    form,
    ({ actor, practiceId }) =>
      answerRemark({ actor, practiceId, remarkId: field(form, 'remarkId'), answer: field(form, 'answer') }),
    ({ practiceId }) => `${workPage(practiceId, 'answer')}#remarks`,
  );
}

export async function resolveRemarkAction(_state: FormState, form: FormData): Promise<FormState> {
  return onPractice(
    form,
    ({ actor, practiceId }) =>
      resolveRemark({
        actor,
        practiceId,
        remarkId: field(form, 'remarkId'),
        resolved: field(form, 'resolved') === 'on',
      }),
    ({ practiceId }) => reviewPage(practiceId, '?done=remark'),
    reviewing,
  );
}

export async function setChecklistAction(_state: FormState, form: FormData): Promise<FormState> {
  return onPractice(
    form,
    ({ actor, practiceId }) => setChecklist({ actor, practiceId, checked: fields(form, 'checked') }),
    ({ practiceId }) => reviewPage(practiceId, '?done=checklist'),
    reviewing,
  );
}

export async function confirmPracticeAction(_state: FormState, form: FormData): Promise<FormState> {
  return onPractice(form, confirmPractice, ({ practiceId }) => workPage(practiceId, 'confirm'));
}

export async function answerAsNamedStateAction(_state: FormState, form: FormData): Promise<FormState> {
  const objects = field(form, 'answer') === 'object';
  return onPractice(
    form,
    ({ actor, practiceId }) =>
      answerAsNamedState({ actor, practiceId, objects, reason: field(form, 'reason') }),
    ({ practiceId }) => workPage(practiceId, objects ? 'object' : 'agree'),
  );
}

export async function settleObjectionAction(_state: FormState, form: FormData): Promise<FormState> {
  return onPractice(
    form,
    ({ actor, practiceId }) =>
      settleObjection({ actor, practiceId, countryCode: field(form, 'countryCode') }),
    ({ practiceId }) => reviewPage(practiceId, '?done=settle'),
    reviewing,
  );
}

export async function createClearanceAction(_state: FormState, form: FormData): Promise<FormState> {
  return onPractice(
    form,
    ({ actor, practiceId }) => createClearance({ actor, practiceId, label: field(form, 'label') }),
    ({ practiceId }) => `${workPage(practiceId, 'clearance')}#clearance`,
  );
}

export async function revokeClearanceAction(_state: FormState, form: FormData): Promise<FormState> {
  return onPractice(
    form,
    ({ actor, practiceId }) => revokeClearance({ actor, practiceId, linkId: field(form, 'linkId') }),
    ({ practiceId }) => `${workPage(practiceId, 'revoked')}#clearance`,
  );
}

/** A focal point settles whether the own State endorses what is sent. */
export async function setEndorsementAction(_state: FormState, form: FormData): Promise<FormState> {
  const locale = localeOf(form);
  const viewer = await currentViewer();
  if (!viewer) return refused(locale, SIGNED_OUT.error, form);
  const result = await setEndorsement({ actor: viewer, asks: field(form, 'endorsement') === 'on' });
  if (!result.ok) return refused(locale, result.error, form);
  revalidatePath('/[locale]/workspace', 'layout');
  redirect(localePath(locale, '/workspace/people?done=endorsement'));
}
