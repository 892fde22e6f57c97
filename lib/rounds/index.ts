export { answerRound, closeRound, openRound, remindNow, remindOfRounds } from './commands.ts';
export { listResponses, listRounds, readRound, type RoundView, type StateResponse } from './queries.ts';
export { type QuadText, ROUND_LIMITS } from './schema.ts';
