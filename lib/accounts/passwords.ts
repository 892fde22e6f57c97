import { hash, verify } from '@node-rs/argon2';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import { type Failure, invalid } from '@/lib/platform/errors/result.ts';

/** argon2id with the parameters that OWASP gives first (Password Storage Cheat Sheet: 19 MiB, 2 passes, 1 lane). */
const COST = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const PASSWORD_LEAST = 12;
const PASSWORD_MOST = 200;

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), COST);

let decoy: Promise<string> | undefined;

/** Takes the same time whether or not there is a hash to compare with. */
export async function passwordMatches(password: string, stored: string | null): Promise<boolean> {
  decoy ??= hashPassword('nobody signs in with this one');
  const matches = await verify(
    stored ?? (await decoy),
    password.normalize('NFC').slice(0, PASSWORD_MOST),
  ).catch(() => false);
  return matches && stored !== null;
}

/** What people here think of first; the dictionary of the library is mostly English. */
const OBVIOUS =
  'ricomi oea oas contraseña contrasena clave senha motdepasse migracion migração migracao migration ministerio ministère bienvenido'.split(
    ' ',
  );

let judge: ZxcvbnFactory | undefined;

/** Null when the password may be used; else what is wrong, at its field. `known` are words that others know: name, e-mail. */
export function passwordFailure(password: string, known: string[]): { ok: false; error: Failure } | null {
  const length = [...password.normalize('NFC')].length;
  if (length === 0) return invalid('password', 'validation.missing.password');
  if (length < PASSWORD_LEAST)
    return invalid('password', 'validation.password_short', { least: PASSWORD_LEAST });
  if (length > PASSWORD_MOST)
    return invalid('password', 'validation.too_long', { over: length - PASSWORD_MOST });
  judge ??= new ZxcvbnFactory({ dictionary: common.dictionary, graphs: common.adjacencyGraphs });
  const words = known.flatMap((word) => [word, ...word.split(/[@.\s]+/)]).filter((word) => word.length > 2);
  const { score } = judge.check(password.slice(0, 100), [...OBVIOUS, ...words]);
  return score < 3 ? invalid('password', 'validation.password_common') : null;
}
