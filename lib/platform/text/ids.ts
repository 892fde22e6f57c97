/** An opaque id, as PostgreSQL writes it. Anything else is asked of no table: it would fail there. */
export const isUuid = (value: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);

/** An id that can be read (`hn-sreci`). */
export const isWordId = (value: string): boolean =>
  value.length <= 100 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value);

/** Two letters that may name a country. */
export const isCountryCode = (value: string): boolean => /^[A-Z]{2}$/.test(value);
