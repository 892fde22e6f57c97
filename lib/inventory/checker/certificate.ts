import type { TLSSocket } from 'node:tls';
import type { Outcome } from './outcomes.ts';

const INCOMPLETE = ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY'];

const CERTIFICATE_ERRORS: Record<string, Outcome> = {
  CERT_HAS_EXPIRED: 'certificate_expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate_wrong_host',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate_self_signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificate_self_signed',
};

/** What the certificate of a connection is worth; `incomplete` when only the chain to it is not whole. */
export function certificateOf(socket: TLSSocket): {
  outcome: Outcome | null;
  until: Date | null;
  incomplete: boolean;
} {
  const ends = Date.parse(socket.getPeerCertificate().valid_to);
  const until = Number.isNaN(ends) ? null : new Date(ends);
  if (socket.authorized) return { outcome: null, until, incomplete: false };
  const code = String(socket.authorizationError);
  const expired = until !== null && until < new Date();
  if (INCOMPLETE.includes(code) && !expired) return { outcome: null, until, incomplete: true };
  // A certificate that is both self-signed and out of date is renewed, not replaced: what it says first is its date.
  return {
    outcome: expired ? 'certificate_expired' : (CERTIFICATE_ERRORS[code] ?? 'tls'),
    until,
    incomplete: false,
  };
}
