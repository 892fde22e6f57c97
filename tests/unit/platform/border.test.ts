import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { areaOf, isMalformed, localeOf } from '@/lib/platform/http/address.ts';
import { secured } from '@/lib/platform/http/headers.ts';
import { isShared, secure, withoutScripts } from '@/lib/platform/http/html.ts';
import { hashedPolicy, noncePolicy, scriptFreePolicy } from '@/lib/platform/http/policy.ts';
import { isOwnRequest, refusalOf } from '@/lib/platform/http/refusals.ts';
import { prepare } from '@/lib/platform/http/request.ts';
import { isUnreadable } from '@/lib/platform/http/unreadable.ts';

beforeAll(() => {
  process.env.DATABASE_URL = 'postgresql://nobody@localhost/nothing';
  process.env.AUTH_SECRET = 'x'.repeat(32);
  process.env.PUBLIC_URL = 'https://ricomi.example';
});

const asked = (method: string, url: string, headers: IncomingHttpHeaders = {}): IncomingMessage =>
  ({ method, url, headers: { host: 'ricomi.example', ...headers } }) as IncomingMessage;

describe('addresses', () => {
  it.each([
    ['/', 'public'],
    ['/es', 'public'],
    ['/fr/practices/x', 'public'],
    ['/es/workspaces', 'public'],
    ['/es/workspace', 'work'],
    ['/pt/account/sign-in', 'work'],
    ['/en/secretariat/review', 'work'],
    ['/api/v1/practices', 'api'],
    ['/workspace', 'file'],
    ['/_next/static/a.js', 'file'],
    ['/robots.txt', 'file'],
  ])('%s is %s', (path, area) => expect(areaOf(path)).toBe(area));

  it.each([
    '/es/%E0%A4%A',
    '/es/a%00b',
    '/es/practices?q=%00',
    '/es/a%0d%0ab',
    '//evil.example/',
    'http://evil.example/',
    '*',
    '',
    '/%5Cevil.example',
    '/es/..%5c..',
    '/es.rsc',
  ])('%s could not have been meant', (url) => expect(isMalformed(url)).toBe(true));

  it.each([
    '/es/practices?q=%E0%A4%A',
    '/es/practices?q=a%0Ab',
    '/es/practices/ñandú',
    '/es/pr%C3%A1ctica',
    '/es?a=/\\b',
  ])('%s is odd, but an address', (url) => expect(isMalformed(url)).toBe(false));

  it('are spoken about in their own language, else in the reader’s', () => {
    expect(localeOf('/pt/x', 'fr')).toBe('pt');
    expect(localeOf('/xx', 'fr-CA')).toBe('fr');
    expect(localeOf('/xx', undefined)).toBe('es');
  });
});

describe('requests that change something', () => {
  it.each<[string, IncomingHttpHeaders, boolean]>([
    ['our own page', { origin: 'https://ricomi.example' }, true],
    [
      'our own page under the name that was asked for',
      { host: 'localhost:3000', origin: 'http://localhost:3000' },
      true,
    ],
    ['another site', { origin: 'https://evil.example' }, false],
    ['another port', { origin: 'https://ricomi.example:8443' }, false],
    ['a sandboxed frame', { origin: 'null' }, false],
    ['nonsense for an origin', { origin: 'ricomi.example' }, false],
    [
      'a browser that names no origin, from our page',
      { 'sec-fetch-site': 'same-origin', cookie: 'a=b' },
      true,
    ],
    [
      'a browser that names no origin, by the person’s own hand',
      { 'sec-fetch-site': 'none', cookie: 'a=b' },
      true,
    ],
    ['a sister site', { 'sec-fetch-site': 'same-site' }, false],
    ['another site without origin', { 'sec-fetch-site': 'cross-site' }, false],
    ['a program without a session', {}, true],
    ['a program with a session', { cookie: 'a=b' }, false],
  ])('from %s', (_, headers, own) => {
    expect(isOwnRequest(asked('POST', '/es/workspace', headers))).toBe(own);
    expect(refusalOf(asked('POST', '/es/workspace', headers))).toBe(own ? undefined : 403);
  });

  it('may come from anywhere when they only read', () => {
    expect(refusalOf(asked('GET', '/es', { origin: 'https://evil.example' }))).toBeUndefined();
  });
});

describe('turned away at once', () => {
  it.each<[string, IncomingMessage, number | undefined]>([
    [
      'a body over the limit',
      asked('POST', '/es/workspace', { 'content-length': String(3 * 1024 * 1024) }),
      413,
    ],
    ['a method that pages do not have', asked('DELETE', '/es/practices'), 405],
    ['a method that nobody has', asked('TRACE', '/es'), 405],
    ['a method that the API has', asked('DELETE', '/api/v1/x'), undefined],
    ['a malformed address', asked('GET', '/es/%E0%A4%A'), 400],
  ])('%s', (_, request, status) => expect(refusalOf(request)).toBe(status));

  it('never fails on what a request says', () => {
    const url = fc.oneof(
      fc.webPath({ size: 'small' }),
      fc.string(),
      fc.string().map((text) => `/es/${text}`),
    );
    fc.assert(
      fc.property(url, fc.string(), fc.string(), (path, origin, text) => {
        fc.pre(isMalformed(path) || areaOf(path) !== 'file');
        const headers = { origin, 'content-length': text, 'accept-encoding': text, 'x-forwarded-for': text };
        for (const method of ['GET', 'POST', text]) {
          const request = asked(method, path, { ...headers });
          refusalOf(request);
          prepare(request);
        }
      }),
    );
  });
});

describe('a request that is let in', () => {
  const FORGED: IncomingHttpHeaders = {
    'x-forwarded-host': 'evil.example',
    'x-forwarded-for': '1.2.3.4',
    'content-security-policy': "script-src 'nonce-x'",
    'x-middleware-subrequest': 'proxy',
    rsc: '1',
  };

  it('brings no headers that Next would believe', () => {
    const request = asked('GET', '/es', { ...FORGED, 'accept-encoding': 'br' });
    const { id, acceptEncoding } = prepare(request);
    expect(request.headers).toEqual({ host: 'ricomi.example', 'x-request-id': id });
    expect(acceptEncoding).toBe('br');
  });

  it('keeps the router’s questions in the work area', () => {
    const request = asked('GET', '/es/workspace', { rsc: '1' });
    prepare(request);
    expect(request.headers.rsc).toBe('1');
  });

  it('agrees with Next on where it came from', () => {
    const request = asked('POST', '/es/workspace', {
      host: 'backend:3000',
      origin: 'https://ricomi.example',
    });
    prepare(request);
    expect(request.headers['x-forwarded-host']).toBe('ricomi.example');
  });
});

describe('pages', () => {
  const page = (head: string, body = ''): string =>
    `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;
  const MARK = '<meta name="scripts" content="none"/>';
  const SCRIPTS =
    '<link rel="preload" as="script" href="/a.js"/><script src="/a.js" async=""></script><script>self.x=1</script>';

  it('lose every script when they ask for it, and keep structured data', () => {
    const data = '<script type="application/ld+json">{"name":"x"}</script>';
    const { html, policy, scriptFree } = secure(
      page(MARK + SCRIPTS, `<p>&lt;script&gt;</p>${data}<!--$--><!-- -->`),
    );
    expect(html).toBe(page('', `<p>&lt;script&gt;</p>${data}`));
    expect(policy).toBe(scriptFreePolicy);
    expect(scriptFree).toBe(true);
  });

  it('keep their scripts otherwise, each inline one named by its hash', () => {
    const { html, policy } = secure(page(SCRIPTS));
    expect(html).toBe(page(SCRIPTS));
    expect(policy).toContain("script-src 'self' 'sha256-");
    expect(policy).toBe(hashedPolicy([policy.match(/sha256-[^']+/)?.[0] ?? '']));
  });

  it('may declare their status and that everybody may keep them', () => {
    expect(secure(page('<meta name="status" content="404"/>')).status).toBe(404);
    expect(secure(page('')).status).toBeUndefined();
    expect(isShared(page('<meta name="cache" content="shared"/>'))).toBe(true);
    expect(isShared(page('', '&lt;meta name="cache" content="shared"/&gt;'))).toBe(false);
  });

  it('keep every word of their text', () => {
    const text = fc.string().map((value) => value.replace(/[<>&]/g, ''));
    fc.assert(
      fc.property(text, (value) => withoutScripts(page('', `<p>${value}</p>`)).includes(`<p>${value}</p>`)),
    );
  });

  it('admit no inline code, no foreign source and no frame, whatever the policy', () => {
    for (const policy of [scriptFreePolicy, hashedPolicy(['sha256-x']), noncePolicy('n')]) {
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("base-uri 'none'");
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
    }
  });
});

describe('headers of every answer', () => {
  it('carry one policy and nothing about the machinery', () => {
    const headers = secured({
      'content-security-policy': ['a', 'b'] as never,
      'x-nextjs-cache': 'HIT',
      'content-type': 'text/html',
    });
    expect(headers['content-security-policy']).toBe('a');
    expect(headers['x-nextjs-cache']).toBeUndefined();
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['strict-transport-security']).toBeDefined();
  });
});

describe('a failure while a form is read', () => {
  const thrown = (message: string, frame: string): Error =>
    Object.assign(new Error(message), { stack: `Error: ${message}\n    at x (${frame}:1:1)` });

  it('is the sender’s when the body made no sense', () => {
    expect(isUnreadable(thrown('Unexpected end of form', 'node:internal/streams'))).toBe(true);
    expect(
      isUnreadable(thrown('bad JSON', '/x/next/dist/compiled/next-server/app-page-turbo.runtime.prod.js')),
    ).toBe(true);
  });
  it('is ours when our code threw', () => {
    expect(isUnreadable(thrown('boom', '/x/.next/server/chunks/ssr/a.js'))).toBe(false);
    expect(isUnreadable(new Error('boom'))).toBe(false);
  });
});
