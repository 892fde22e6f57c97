export { answer, invalidQuery, JSON_TYPE, notFound, preflight } from './answer.ts';
export { practicesFeed } from './feed.ts';
export { listRoute, recordRoute, sheetRoute } from './handlers.ts';
export { openApi } from './openapi.ts';
export { countries, organisations, practices, themes } from './resources.ts';
