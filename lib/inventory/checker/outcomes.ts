/** What a visit can come to, and what that says of the address. Kept in AddressCheck.outcome. */
export const OUTCOMES = {
  ok: 'ok',
  /** The server leaves out a certificate that browsers find by themselves: people get in. */
  certificate_chain: 'ok',
  redirected: 'redirected',
  /** Robots rules forbid it. */
  robots: 'blocked',
  /** The server cannot say its robots rules, which counts as «no» (RFC 9309, 2.3.1.4). */
  robots_unavailable: 'blocked',
  /** 401, 403, 407, 451: programs are not let in; of people it says nothing. */
  forbidden: 'blocked',
  /** 429. */
  throttled: 'blocked',
  not_found: 'failing',
  soft_not_found: 'failing',
  client_error: 'failing',
  server_error: 'failing',
  empty: 'failing',
  /** Not HTTP, or an answer that ends before it should. */
  broken: 'failing',
  redirect_loop: 'failing',
  /** A redirect without an address, or to one that is none. */
  redirect_broken: 'failing',
  /** Not http or https, another port than theirs, a name and password in it. */
  address_refused: 'failing',
  /** Leads into a private network. */
  address_private: 'failing',
  name_unknown: 'failing',
  connection_refused: 'failing',
  connection_reset: 'failing',
  unreachable: 'failing',
  timeout: 'failing',
  certificate_expired: 'failing',
  certificate_wrong_host: 'failing',
  certificate_self_signed: 'failing',
  tls: 'failing',
} as const satisfies Record<string, 'ok' | 'redirected' | 'failing' | 'blocked'>;

export type Outcome = keyof typeof OUTCOMES;

/** What stands in the table may be a word of an earlier version. */
export const isOutcome = (word: string): word is Outcome => Object.hasOwn(OUTCOMES, word);

/** No answer came at all: when every address does this, it is the portal that has no network. */
const SILENT: ReadonlySet<Outcome> = new Set([
  'name_unknown',
  'connection_refused',
  'connection_reset',
  'unreachable',
  'timeout',
]);

export const isSilent = (outcome: Outcome): boolean => SILENT.has(outcome);
