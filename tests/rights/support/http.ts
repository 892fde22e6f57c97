import { type Actor, cookieOf } from './people.ts';

export const baseUrl = (): string => {
  const url = process.env.RIGHTS_BASE_URL;
  if (!url) throw new Error('RIGHTS_BASE_URL is not set: npm run test:rights');
  return url;
};

export type Answer = { status: number; leadsTo: string | null; body: string; headers: Headers };
export type Fields = Record<string, string | string[]>;

const cookies = new Map<Actor, string>();

async function cookieFor(who: Actor | { cookie: string }): Promise<string> {
  if (typeof who !== 'string') return who.cookie;
  const known = cookies.get(who);
  if (known !== undefined) return known;
  const cookie = await cookieOf(who);
  cookies.set(who, cookie);
  return cookie;
}

/** How many requests this file of tests sent, how long they took together, and which ones the portal failed at. */
export const calls = { count: 0, ms: 0, failed: [] as string[] };

export type Caller = Actor | { cookie: string };

/** One request as a browser without script would send it; redirects are not followed. */
export async function ask(who: Caller, path: string, init: RequestInit = {}): Promise<Answer> {
  const cookie = await cookieFor(who);
  const headers = {
    ...(cookie && { cookie }),
    ...(init.method && init.method !== 'GET' && { origin: baseUrl() }),
    ...(init.headers as Record<string, string>),
  };
  const start = performance.now();
  const response = await fetch(baseUrl() + path, { ...init, headers, redirect: 'manual' });
  const body = await response.text();
  calls.count += 1;
  calls.ms += performance.now() - start;
  if (response.status >= 500) calls.failed.push(`${init.method ?? 'GET'} ${path}: ${response.status}`);
  return {
    status: response.status,
    leadsTo: where(response.headers.get('location')),
    body,
    headers: response.headers,
  };
}

const where = (location: string | null) => location?.replace(baseUrl(), '') ?? null;

/** The action's id in the build, by its exported name. */
export type ActionId = string;

/** A form of ours sent without script: `useActionState` writes the action, its state and its key into hidden fields. */
export function postForm(
  who: Caller,
  path: string,
  action: ActionId,
  fields: Fields,
  { state = 'null', plain = false } = {},
): Promise<Answer> {
  const body = new FormData();
  if (plain) body.append(`$ACTION_ID_${action}`, '');
  else {
    body.append('$ACTION_REF_1', '');
    body.append('$ACTION_1:0', JSON.stringify({ id: action, bound: '$@1' }));
    body.append('$ACTION_1:1', `[${state}]`);
  }
  fill(body, '', fields);
  return ask(who, path, { method: 'POST', body });
}

/** The same action called by script: `Next-Action`, with the previous state and the form as arguments. */
export function callAction(
  who: Caller,
  path: string,
  action: ActionId,
  fields: Fields,
  { state = 'null', plain = false } = {},
): Promise<Answer> {
  const body = new FormData();
  fill(body, '_1_', fields);
  body.append('0', plain ? '["$K1"]' : `[${state},"$K1"]`);
  return ask(who, path, {
    method: 'POST',
    body,
    headers: { 'next-action': action, accept: 'text/x-component' },
  });
}

function fill(body: FormData, prefix: string, fields: Fields): void {
  for (const [name, value] of Object.entries(fields)) {
    for (const one of [value].flat()) body.append(prefix + name, one);
  }
}

export const putJson = (who: Caller, path: string, value: unknown) =>
  ask(who, path, {
    method: 'PUT',
    body: JSON.stringify(value),
    headers: { 'content-type': 'application/json' },
  });
