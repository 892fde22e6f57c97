export { documentRequest, fileAnswer } from './answer.ts';
export { blankForm, draftForm } from './model.ts';
