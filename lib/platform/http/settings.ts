import { config } from '../config.ts';

/** The largest body of a request that is read, in bytes. A practice in four languages has about 100 KB. */
export const BODY_LIMIT = 2 * 1024 * 1024;

/** The origin under which people reach the portal. */
export const ownOrigin = (): string => new URL(config().PUBLIC_URL).origin;

export const isHttps = (): boolean => config().PUBLIC_URL.startsWith('https:');

export const trustsProxy = (): boolean => config().TRUST_PROXY;
