import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { textOf } from './body.ts';
import { certificateOf } from './certificate.ts';
import { type Address, addressesOf, type Guard, isAdmissible, PUBLIC_ONLY } from './guard.ts';
import type { Outcome } from './outcomes.ts';
import { ledHome, saysNotFound } from './soft-not-found.ts';

export type Redirect = { status: number; to: string };

export type Visit = {
  outcome: Outcome;
  status: number | null;
  /** The last address that was asked. */
  url: string;
  redirects: Redirect[];
  certificateUntil: Date | null;
  /** Seconds that the server asked to wait. */
  retryAfter: number | null;
  durationMs: number;
  /** What was read, at most half a megabyte. */
  text: string;
};

export type VisitOptions = {
  userAgent: string;
  guard?: Guard;
  /** Asked before each address, also one that a redirect leads to; an outcome ends the visit there. */
  before?: (url: URL) => Promise<Outcome | null>;
  /** For all redirects together. */
  timeoutMs?: number;
  /** Certificates to trust instead of the known ones. */
  ca?: string;
};

const MOST_REDIRECTS = 5;
/** No page needs more, and robots rules can be written to take minutes over what is longer. */
const LONGEST_ADDRESS = 2_048;
const MOST_HEADER_BYTES = 64 * 1024;
const TIMEOUT_MS = 15_000;
const LONGEST_WAIT_S = 90 * 24 * 3600;

/** Ends a visit with an outcome. */
class Ended extends Error {
  readonly outcome: Outcome;
  constructor(outcome: Outcome) {
    super(outcome);
    this.outcome = outcome;
  }
}

type Answer = { status: number; location: string | undefined; text: string };

/** Told what is known while the rest may still fail. */
type Watcher = {
  certificate(until: Date | null, incomplete: boolean): void;
  head(status: number, retryAfter: string | undefined): void;
};

/** Asks for one address as a reader would and says what came of it. Never throws for anything that a server can do. */
export async function visit(address: string, options: VisitOptions): Promise<Visit> {
  const began = performance.now();
  const result: Visit = {
    ...{ outcome: 'ok', status: null, url: address, redirects: [], certificateUntil: null },
    ...{ retryAfter: null, durationMs: 0, text: '' },
  };
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), options.timeoutMs ?? TIMEOUT_MS);
  try {
    result.outcome = await follow(address, options, deadline.signal, result);
  } catch (error) {
    result.outcome = deadline.signal.aborted ? 'timeout' : outcomeOf(error);
  } finally {
    clearTimeout(timer);
  }
  result.durationMs = Math.round(performance.now() - began);
  return result;
}

async function follow(
  address: string,
  options: VisitOptions,
  signal: AbortSignal,
  result: Visit,
): Promise<Outcome> {
  if (!URL.canParse(address)) return 'address_refused';
  const asked = new URL(address);
  let incompleteChain = false;
  for (let url = asked; ; ) {
    result.url = url.href;
    const stopped = await stoppedAt(url, options);
    if (stopped) return stopped;
    const answer = await ask(url, options, signal, {
      certificate: (until, incomplete) => {
        result.certificateUntil = until;
        incompleteChain ||= incomplete;
      },
      head: (status, retryAfter) => {
        result.status = status;
        result.retryAfter = secondsOf(retryAfter);
      },
    });
    result.text = answer.text;
    if (!isRedirect(answer.status)) {
      const outcome = judge(answer, asked, url);
      return outcome === 'ok' && incompleteChain ? 'certificate_chain' : outcome;
    }
    const next = addressIn(answer.location, url);
    if (!next) return 'redirect_broken';
    url = next;
    result.redirects.push({ status: answer.status, to: url.href });
    if (result.redirects.length > MOST_REDIRECTS) return 'redirect_loop';
  }
}

const stoppedAt = async (url: URL, { before }: VisitOptions): Promise<Outcome | null> =>
  url.href.length > LONGEST_ADDRESS ? 'address_refused' : ((await before?.(url)) ?? null);

const addressIn = (location: string | undefined, base: URL): URL | null =>
  location && URL.canParse(location, base) ? new URL(location, base) : null;

const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);

const CLOSED = [401, 403, 407, 451];

function judge({ status, text }: Answer, asked: URL, reached: URL): Outcome {
  if (CLOSED.includes(status)) return 'forbidden';
  if (status === 429) return 'throttled';
  if (status === 404 || status === 410) return 'not_found';
  if (status >= 500) return 'server_error';
  if (status >= 400) return 'client_error';
  if (status < 200 || status >= 300) return 'broken';
  if (text.trim() === '') return 'empty';
  if (saysNotFound(text) || ledHome(asked, reached)) return 'soft_not_found';
  return isSameAddress(asked, reached) ? 'ok' : 'redirected';
}

/** Scheme, `www.` and the last slash do not make another address of it. */
const isSameAddress = (one: URL, other: URL): boolean => essence(one) === essence(other);

const essence = ({ hostname, port, pathname, search }: URL): string =>
  `${hostname.replace(/^www\./, '')}:${port}${pathname.replace(/\/$/, '')}${search}`;

/** `Retry-After`: seconds or a date. */
function secondsOf(value: string | undefined): number | null {
  if (value === undefined) return null;
  const seconds = /^\d+$/.test(value) ? Number(value) : Math.ceil((Date.parse(value) - Date.now()) / 1000);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, LONGEST_WAIT_S) : null;
}

async function ask(url: URL, options: VisitOptions, signal: AbortSignal, watcher: Watcher): Promise<Answer> {
  const guard = options.guard ?? PUBLIC_ONLY;
  if (!isAdmissible(url, guard)) throw new Ended('address_refused');
  const addresses = await orAborted(addressesOf(url, guard), signal);
  if (!addresses) throw new Ended('address_private');
  const response = await send(url, { ...options, guard, addresses }, signal, watcher);
  const { statusCode: status = 0, headers } = response;
  watcher.head(status, headers['retry-after']);
  try {
    return {
      status,
      location: headers.location,
      text: isRedirect(status) ? '' : await textOf(response),
    };
  } finally {
    response.destroy();
  }
}

/** A resolver cannot be stopped, but need not be waited for. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(new Ended('timeout'));
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

type Sending = VisitOptions & { guard: Guard; addresses: Address[] };

function send(
  url: URL,
  { userAgent, guard, addresses, ca }: Sending,
  signal: AbortSignal,
  watcher: Watcher,
): Promise<http.IncomingMessage> {
  const lookup: LookupFunction = (_host, { all }, callback) => {
    const first = addresses[0] as Address;
    if (all) callback(null, addresses);
    else callback(null, first.address, first.family);
  };
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? https : http).request(url, {
      method: 'GET',
      // A connection of its own, and none through a proxy that the environment names.
      agent: false,
      lookup,
      signal,
      maxHeaderSize: MOST_HEADER_BYTES,
      headers: {
        'User-Agent': userAgent,
        Accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
        'Accept-Language': 'es,en;q=0.8,pt;q=0.7,fr;q=0.6',
        'Accept-Encoding': 'gzip, br',
      },
      // Judged below, where the date of the certificate is at hand too.
      ...(url.protocol === 'https:' && { rejectUnauthorized: false, ...(ca && { ca }) }),
    });
    const end = (outcome: Outcome) => request.destroy(new Ended(outcome));
    request.on('socket', (socket) => {
      socket.on('connect', () => {
        if (!guard.admits(socket.remoteAddress ?? '')) end('address_private');
      });
      socket.on('secureConnect', () => {
        const { outcome, until, incomplete } = certificateOf(socket as TLSSocket);
        watcher.certificate(until, incomplete);
        if (outcome) end(outcome);
      });
    });
    request.on('response', resolve);
    request.on('error', reject);
    request.end();
  });
}

const NETWORK_ERRORS: Record<string, Outcome> = {
  ENOTFOUND: 'name_unknown',
  ENODATA: 'name_unknown',
  EAI_AGAIN: 'name_unknown',
  ECONNREFUSED: 'connection_refused',
  ECONNRESET: 'connection_reset',
  EPIPE: 'connection_reset',
  ETIMEDOUT: 'timeout',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
};

function outcomeOf(error: unknown): Outcome {
  if (error instanceof Ended) return error.outcome;
  const { code = '', message = '' } = error as NodeJS.ErrnoException;
  // Node says ECONNRESET of an answer that was cut off as well.
  if (message === 'aborted') return 'broken';
  if (NETWORK_ERRORS[code]) return NETWORK_ERRORS[code];
  if (error instanceof AggregateError) return outcomeOf(error.errors[0]);
  if (code.startsWith('ERR_SSL') || code === 'EPROTO' || code.startsWith('ERR_TLS')) return 'tls';
  return 'broken';
}
