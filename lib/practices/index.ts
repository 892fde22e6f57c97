export { createPractice } from './commands/create.ts';
export { addRemark, answerRemark, removeRemark, resolveRemark, setChecklist } from './commands/remarks.ts';
export { discardDraft, revisePractice } from './commands/revise.ts';
export { type Conflict, type Saved, saveStep } from './commands/save.ts';
export { answerAsNamedState, confirmPractice, settleObjection } from './commands/states.ts';
export {
  declinePractice,
  endorsePractice,
  publishPractice,
  releasePractice,
  requestChanges,
  restorePractice,
  submitPractice,
  takePractice,
  unpublishPractice,
  withdrawPractice,
} from './commands/transitions.ts';
export { translatePractice } from './commands/translate.ts';
export { checkPractice, checkStep, type StepReport } from './schema/check.ts';
export type { CompletePractice, Lists } from './schema/complete.ts';
export { type Draft, draftSchema, emptyDraft, stepOf } from './schema/draft.ts';
export { stepOfField } from './schema/steps.ts';
export * from './vocabulary.ts';
export { CRITERIA, type Criterion, PRACTICE_STATES, type PracticeState, type TransitionName } from './workflow.ts';
export * from './queries/public.ts';
export { listConflicts, readConflict } from './queries/conflicts.ts';
export { readHistory, type HistoryEntry } from './queries/history.ts';
export * from './queries/work.ts';
export type { ReadText } from './queries/texts.ts';
export { listsWith } from './lists.ts';
export { institutionNames } from './queries/institutions.ts';
export { listWaiting, type Waiting } from './queries/waiting.ts';
export { lengthOf, tidy } from './schema/fields.ts';
export { isUuid } from './commands/load.ts';
export { listLatest, type PracticeCard } from './queries/latest.ts';
export { answerWords, JOINED_FIELDS } from './answer-words.ts';
export { createClearance, revokeClearance } from './commands/clearance.ts';
export { type ClearanceView, listClearances, readClearance } from './queries/clearance.ts';
export { FILTER_GROUPS, type FilterGroup, type ListedPractice, listPublicPractices, noFilters, type PracticeFilters, type PracticeList } from './queries/list.ts';
