const TITLES: Record<number, string> = {
  400: 'The request could not be understood',
  403: 'The request came from another site',
  404: 'There is nothing at this address',
  405: 'This method is not offered here',
  413: 'The request body is too large',
  429: 'Too many requests',
  500: 'The portal failed to answer',
  503: 'The portal is not available at the moment',
};

/** What went wrong, for programs: problem details of RFC 9457. */
export const problem = (status: number, requestId: string): string =>
  JSON.stringify({
    type: 'about:blank',
    title: TITLES[status] ?? TITLES[status < 500 ? 400 : 500],
    status,
    instance: `urn:uuid:${requestId}`,
  });
