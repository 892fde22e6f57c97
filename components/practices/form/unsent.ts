import { del, get, keys, set } from 'idb-keyval';

/**
 * Texts that have not reached the server, sealed in this browser with a key that only their author's account gets
 * (AES-GCM, WebCrypto). Another person on the same browser finds bytes and nothing else. They are kept in IndexedDB: what is written
 * there stands as soon as it is written, while localStorage may wait up to a minute and loses that minute when the browser is killed.
 */
export type Unsent = { base: number; client: string; values: unknown; at: number };
export type Place = { accountId: string; practiceId: string; step: number };

const PREFIX = 'ricomi:unsent:';
const nameOf = ({ accountId, practiceId, step }: Place) => `${PREFIX}${accountId}:${practiceId}:${step}`;

/** Sealing needs a secure address (https or localhost); elsewhere nothing is kept in the browser. */
export const canKeep = (): boolean => typeof crypto !== 'undefined' && crypto.subtle !== undefined;

const importKey = (key: string) =>
  crypto.subtle.importKey('raw', bytesOf(key), 'AES-GCM', false, ['encrypt', 'decrypt']);

/** One after the other, so that a text that has arrived is not kept again by an earlier write that took longer. */
let last: Promise<unknown> = Promise.resolve();
function inOrder<T>(work: () => Promise<T>): Promise<T> {
  const next = last.then(work, work);
  last = next;
  return next;
}

/** Keeps a text until the server has it. False when this browser cannot. */
export const keepUnsent = (key: string, place: Place, text: Unsent): Promise<boolean> =>
  inOrder(() => seal(key, place, text));

async function seal(key: string, place: Place, text: Unsent): Promise<boolean> {
  if (!canKeep()) return false;
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(text));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await importKey(key), plain);
  try {
    await set(nameOf(place), `${textOf(iv)}.${textOf(new Uint8Array(sealed))}`);
    return true;
  } catch {
    return false;
  }
}

export const forgetUnsent = (place: Place): Promise<void> =>
  inOrder(() => del(nameOf(place)).catch(() => {}));

/** The text kept for one step; null when there is none or it cannot be opened. */
export async function readUnsent(key: string, place: Place): Promise<Unsent | null> {
  const stored = canKeep()
    ? await inOrder(() => get<string>(nameOf(place))).catch(() => undefined)
    : undefined;
  if (!stored) return null;
  const [iv = '', sealed = ''] = stored.split('.');
  try {
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: bytesOf(iv) },
      await importKey(key),
      bytesOf(sealed),
    );
    return JSON.parse(new TextDecoder().decode(plain)) as Unsent;
  } catch {
    return null;
  }
}

/** Where this account has texts waiting in this browser. */
export async function listUnsent(accountId: string): Promise<Place[]> {
  if (!canKeep()) return [];
  const own = `${PREFIX}${accountId}:`;
  const names = (await inOrder(() => keys<string>()).catch(() => [])).filter((name) => name.startsWith(own));
  return names.flatMap((name) => {
    const [practiceId = '', step = ''] = name.slice(own.length).split(':');
    return practiceId && step ? [{ accountId, practiceId, step: Number(step) }] : [];
  });
}

export type Answer =
  | { state: 'saved'; revision: number; savedAt: string }
  | { state: 'conflict' | 'signed_out' | 'refused' | 'offline' };

/** Sends one step. Sending the same text twice changes nothing on the server. */
export async function sendStep(
  { practiceId, step }: Omit<Place, 'accountId'>,
  text: Omit<Unsent, 'at'>,
): Promise<Answer> {
  try {
    const response = await fetch(`/api/workspace/practices/${practiceId}/steps/${step}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(text),
      redirect: 'error',
    });
    if (response.ok)
      return { state: 'saved', ...((await response.json()) as { revision: number; savedAt: string }) };
    if (response.status === 409) return { state: 'conflict' };
    if (response.status === 401) return { state: 'signed_out' };
    return { state: response.status >= 500 ? 'offline' : 'refused' };
  } catch {
    return { state: 'offline' };
  }
}

/** Letter by letter: a long text is more arguments than one call may have. */
function textOf(bytes: Uint8Array): string {
  let letters = '';
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters);
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
