/** A web address: http or https, absolute, without a user name. */
export function isWebAddress(value: string): boolean {
  if (/\s/.test(value)) return false;
  const url = URL.parse(value);
  return !!url && /^https?:$/.test(url.protocol) && url.username === '' && url.hostname.includes('.');
}
