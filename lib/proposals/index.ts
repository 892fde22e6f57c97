export { acceptProposal, declineProposal, mergeProposal } from './commands.ts';
export { listProposals, PROPOSALS_PAGE, type Proposal, readProposal, type Similar } from './queries.ts';
export { ORGANISATION_KINDS } from './schema.ts';
