/** The largest body of a request that is read, in bytes. A practice in four languages has about 100 KB. */
export const BODY_LIMIT = 2 * 1024 * 1024;

type Settings = { publicOrigin?: string; https: boolean; trustProxy: boolean };

let settings: Settings | undefined;

/** What the border needs to know, read from the environment when the first request comes. */
export function httpSettings(): Settings {
  settings ??= read();
  return settings;
}

function read(): Settings {
  const url = process.env.PUBLIC_URL ? new URL(process.env.PUBLIC_URL) : undefined;
  return {
    publicOrigin: url?.origin,
    https: url?.protocol === 'https:',
    trustProxy: /^(1|true|yes)$/i.test(process.env.TRUST_PROXY ?? ''),
  };
}
