export { answerWords, JOINED_FIELDS } from './answer-words.ts';
export { createPractice } from './commands/create.ts';
export { addRemark, answerRemark } from './commands/remarks.ts';
export { discardDraft, revisePractice } from './commands/revise.ts';
export { saveStep } from './commands/save.ts';
export { restorePractice, unpublishPractice } from './commands/standing.ts';
export { answerAsNamedState } from './commands/states.ts';
export {
  publishPractice,
  requestChanges,
  submitPractice,
  takePractice,
  withdrawPractice,
} from './commands/transitions.ts';
export { translatePractice } from './commands/translate.ts';
export {
  countFilters,
  FILTER_GROUPS,
  FILTER_VALUES,
  type FilterGroup,
  filtersOf,
  noFilters,
  type PracticeFilters,
} from './filters.ts';
export { listsWith } from './lists.ts';
export { refreshPublic } from './public-index.ts';
export { type ClearanceView, listClearances, readClearance } from './queries/clearance.ts';
export { readConflict } from './queries/conflicts.ts';
export { readEndorsement } from './queries/endorsement.ts';
export { type HistoryEntry, readHistory } from './queries/history.ts';
export { institutionNames } from './queries/institutions.ts';
export { listLatest, type PracticeCard } from './queries/latest.ts';
export { type ListedPractice, listPublicPractices, type PracticeList } from './queries/list.ts';
export { listOpenPractices, type OpenPractice, readOpenPractice } from './queries/open.ts';
export {
  listForSitemap,
  listPublicVersions,
  type PublicPractice,
  readPreview,
  readPublicPractice,
} from './queries/public.ts';
export { listStanding, readStanding, type Standing } from './queries/published.ts';
export type { ReadText } from './queries/texts.ts';
export { listWaiting, type Waiting } from './queries/waiting.ts';
export {
  listWork,
  namesOf,
  PAGE,
  type PracticeWork,
  type RemarkView,
  readPracticeWork,
  type WorkRow,
} from './queries/work.ts';
export { checkPractice, checkStep } from './schema/check.ts';
export type { Lists } from './schema/complete.ts';
export { type Draft, emptyDraft, stepOf } from './schema/draft.ts';
export { stepOfField } from './schema/steps.ts';
export {
  EVALUATIONS,
  GCM_OBJECTIVES,
  KINDS,
  LIMITS,
  POPULATIONS,
  STEP_FIELDS,
  STEPS,
  type Step,
  TEXT_FIELDS,
  type TextField,
} from './vocabulary.ts';
export { CRITERIA, PRACTICE_STATES, type PracticeState } from './workflow.ts';
