export { remindOfRounds } from './commands.ts';
export { listResponses, listRounds, type RoundView, readRound, type StateResponse } from './queries.ts';
