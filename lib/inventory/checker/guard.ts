import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

export type Address = { address: string; family: 4 | 6 };

export type Guard = {
  /** May a visit go to this address at all? */
  admits(address: string): boolean;
  /** `443`; empty in the URL means the port of its scheme. */
  admitsPort(port: number): boolean;
  resolve(host: string): Promise<Address[]>;
};

const GLOBAL_IPV6 = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number];

/**
 * Is it an address of the public internet? Everything else is refused, also what carries an IPv4 address inside (mapped, NAT64, 6to4,
 * Teredo): the network in between might unwrap it.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address) || address.includes('%')) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || (parsed as ipaddr.IPv6).match(GLOBAL_IPV6);
}

/** The only guard outside of tests. */
export const PUBLIC_ONLY: Guard = {
  admits: isPublicAddress,
  admitsPort: (port) => port === 80 || port === 443,
  resolve: async (host) =>
    (await lookup(host, { all: true, verbatim: true })).map(({ address, family }) => ({
      address,
      family: family === 6 ? 6 : 4,
    })),
};

const portOf = (url: URL): number => Number(url.port) || (url.protocol === 'https:' ? 443 : 80);

/** Why a visit must not go there, before any name is resolved. */
export const isAdmissible = (url: URL, guard: Guard): boolean =>
  (url.protocol === 'http:' || url.protocol === 'https:') &&
  url.username === '' &&
  url.password === '' &&
  guard.admitsPort(portOf(url));

/**
 * The addresses of a host, every one of them admitted; null when one is not. The visit connects to exactly these, so that a name which
 * answers differently a moment later gains nothing.
 */
export async function addressesOf(url: URL, guard: Guard): Promise<Address[] | null> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const family = isIP(host);
  const addresses: Address[] = family
    ? [{ address: host, family: family === 6 ? 6 : 4 }]
    : await guard.resolve(host);
  return addresses.length > 0 && addresses.every(({ address }) => guard.admits(address)) ? addresses : null;
}
