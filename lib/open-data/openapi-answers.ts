import { problemDetails } from './schemas.ts';

/** Answers that many operations share, for the description of the open data. */

export const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemDetails } },
});
export const invalid = problem('A parameter is not valid; `errors` says which');
export const csv = {
  description: 'RFC 4180',
  content: { 'text/csv': { schema: { type: 'string' as const } } },
};
export const xlsx = {
  description: 'Office Open XML, ECMA-376',
  content: {
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
      schema: { type: 'string' as const, contentMediaType: 'application/octet-stream' },
    },
  },
};
export const notModified = { description: 'The copy named in `If-None-Match` is still current' };
