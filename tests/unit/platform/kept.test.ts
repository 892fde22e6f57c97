import type { IncomingMessage } from 'node:http';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { advance, revision } from '@/lib/platform/cache/revision.ts';
import type { Answer } from '@/lib/platform/http/answer.ts';
import { keep, keptAnswer } from '@/lib/platform/http/kept.ts';
import { SHARED_CACHING } from '@/lib/platform/http/policy.ts';

beforeAll(() => {
  process.env.DATABASE_URL = 'postgresql://nobody@localhost/nothing';
  process.env.AUTH_SECRET = 'x'.repeat(32);
});
beforeEach(() => {
  advance();
  vi.useRealTimers();
});

const asked = (url: string, more: Partial<IncomingMessage> = {}) =>
  ({ method: 'GET', url, headers: {}, ...more }) as IncomingMessage;
const prepared = (acceptEncoding = '') => ({ id: 'id-2', path: '/es', acceptEncoding });
const page = (headers: Answer['headers'] = {}): Answer => ({
  status: 200,
  headers: { 'cache-control': SHARED_CACHING, etag: 'W/"1"', 'x-request-id': 'id-1', ...headers },
  body: Buffer.from('page'),
});

describe('a page that is the same for everybody', () => {
  it('is given out again, under the id of the new request', () => {
    keep(asked('/es?q=1'), prepared(), page(), revision());
    expect(keptAnswer(asked('/es?q=1'), prepared())).toMatchObject({
      status: 200,
      body: Buffer.from('page'),
      headers: { 'x-request-id': 'id-2' },
    });
  });

  it('is not sent to whoever has it', () => {
    keep(asked('/es'), prepared(), page(), revision());
    const again = asked('/es', { headers: { 'if-none-match': 'W/"1"' } });
    expect(keptAnswer(again, prepared())).toMatchObject({ status: 304 });
    expect(keptAnswer(again, prepared())?.body).toBeUndefined();
  });

  it('is forgotten as soon as anything changes', () => {
    keep(asked('/es'), prepared(), page(), revision());
    advance();
    expect(keptAnswer(asked('/es'), prepared())).toBeUndefined();
  });

  it('is not kept when something changed while it was made', () => {
    const since = revision();
    advance();
    keep(asked('/es'), prepared(), page(), since);
    expect(keptAnswer(asked('/es'), prepared())).toBeUndefined();
  });

  it('lives ten seconds', () => {
    vi.useFakeTimers();
    keep(asked('/es'), prepared(), page(), revision());
    vi.advanceTimersByTime(9_000);
    expect(keptAnswer(asked('/es'), prepared())).toBeDefined();
    vi.advanceTimersByTime(1_001);
    expect(keptAnswer(asked('/es'), prepared())).toBeUndefined();
  });

  it('is kept apart by query and by encoding', () => {
    keep(asked('/es?q=1'), prepared('br'), page({ 'content-encoding': 'br' }), revision());
    expect(keptAnswer(asked('/es?q=2'), prepared('br'))).toBeUndefined();
    expect(keptAnswer(asked('/es?q=1'), prepared('gzip'))).toBeUndefined();
    expect(keptAnswer(asked('/es?q=1'), prepared('gzip, br'))).toBeDefined();
  });
});

describe('what somebody alone may see', () => {
  it.each<[string, Partial<IncomingMessage>, Answer]>([
    ['a page without the mark', {}, page({ 'cache-control': 'private, no-store' })],
    ['a page that sets a cookie', {}, page({ 'set-cookie': 'a=b' })],
    ['an error', {}, { ...page(), status: 404 }],
    ['the answer to a form', { method: 'POST' }, page()],
  ])('is never kept: %s', (_, more, answer) => {
    keep(asked('/es', more), prepared(), answer, revision());
    expect(keptAnswer(asked('/es'), prepared())).toBeUndefined();
  });
});

it('forgets the oldest pages when there are too many', () => {
  const big = { ...page(), body: Buffer.alloc(1024 * 1024) };
  for (let number = 0; number < 20; number += 1) keep(asked(`/es?q=${number}`), prepared(), big, revision());
  expect(keptAnswer(asked('/es?q=0'), prepared())).toBeUndefined();
  expect(keptAnswer(asked('/es?q=19'), prepared())).toBeDefined();
});
