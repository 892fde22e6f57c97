import http, { type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { expect, test } from '@playwright/test';

type Answer = { status: number; headers: IncomingHttpHeaders; body: string };
type Ask = { method?: string; headers?: OutgoingHttpHeaders; body?: string | Buffer; chunked?: boolean };

/** Asks without tidying the address up, as a browser or a client library would. */
function ask(
  baseURL: string | undefined,
  path: string,
  { method = 'GET', headers = {}, body, chunked }: Ask = {},
): Promise<Answer> {
  const { hostname, port } = new URL(String(baseURL));
  const length = body && !chunked ? { 'content-length': Buffer.byteLength(body) } : {};
  return new Promise((resolve, reject) => {
    const request = http.request(
      { hostname, port, path, method, family: 4, headers: { ...length, ...headers } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString(),
          }),
        );
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

const H1 = /<h1[^>]*>([^<]+)<\/h1>/;

/** A page of ours, in this language, that works without script and says nothing of the machinery. */
function expectWholePage(answer: Answer, locale: string): void {
  expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(answer.body).toContain(`<html lang="${locale}"`);
  expect(answer.body).toMatch(H1);
  expect(answer.body).toContain('<footer');
  expect(answer.body).toContain('rel="stylesheet"');
  expect(answer.body).not.toMatch(/<script|__next_error__|at .+\.js:\d+/);
  expect(answer.headers['content-security-policy']).toContain("script-src 'none'");
}

test.describe('what is not there', () => {
  for (const [locale, title] of [
    ['es', 'No encontramos esta página'],
    ['en', 'We could not find this page'],
    ['pt', 'Não encontramos esta página'],
    ['fr', 'Nous n’avons pas trouvé cette page'],
  ] as const) {
    test(`is said in ${locale}, with 404, wherever it would have stood`, async ({ baseURL }) => {
      for (const path of [
        '/nothing',
        '/practices/nothing',
        '/practices/nothing/versions/9',
        '/workspace/nothing',
        '/a/b/c/d',
        '/error/999',
      ]) {
        const answer = await ask(baseURL, `/${locale}${path}`);
        expect([path, answer.status]).toEqual([path, 404]);
        expectWholePage(answer, locale);
        expect(answer.body.match(H1)?.[1]).toBe(title);
      }
    });
  }

  test('is said in the reader’s language where the address has none', async ({ baseURL }) => {
    const answer = await ask(baseURL, '/xx/practices', { headers: { 'accept-language': 'fr-CA' } });
    expect(answer.status).toBe(404);
    expectWholePage(answer, 'fr');
  });

  test('is said to programs in their own way', async ({ baseURL }) => {
    const answer = await ask(baseURL, '/api/nothing');
    expect(answer.status).toBe(404);
    expect(answer.headers['content-type']).toBe('application/problem+json');
    expect(JSON.parse(answer.body)).toMatchObject({ status: 404, type: 'about:blank' });
  });

  test('is said of a file in a word', async ({ baseURL }) => {
    const answer = await ask(baseURL, '/_next/static/chunks/nothing.js');
    expect([answer.status, answer.body]).toEqual([404, '404\n']);
  });
});

test('addresses that nobody could mean are refused with 400, never 500', async ({ baseURL }) => {
  for (const path of [
    '/es/%E0%A4%A',
    '/es/practices/a%00b',
    '/es/practices?q=%00',
    '//evil.example/x',
    '/es/%5Cevil.example',
    '/es/a%0Ab',
    '/es.rsc',
  ]) {
    const answer = await ask(baseURL, path, { headers: { accept: 'text/html' } });
    expect([path, answer.status]).toEqual([path, 400]);
    expectWholePage(answer, 'es');
  }
});

test.describe('forms', () => {
  const DOOR = '/es/account/sign-in';
  const fields = 'email=a%40b.example&password=x';
  const form = { 'content-type': 'application/x-www-form-urlencoded' };

  test('from another site are refused', async ({ baseURL }) => {
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { cookie: 'a=b' },
    ]) {
      const answer = await ask(baseURL, DOOR, {
        method: 'POST',
        headers: { ...form, ...headers },
        body: fields,
      });
      expect([headers, answer.status]).toEqual([headers, 403]);
      expectWholePage(answer, 'es');
    }
  });

  test('are not helped by a forged X-Forwarded-Host', async ({ baseURL }) => {
    const headers = { ...form, origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' };
    expect((await ask(baseURL, DOOR, { method: 'POST', headers, body: fields })).status).toBe(403);
  });

  test('that are too large are refused with 413, whether they say their size or not', async ({ baseURL }) => {
    const body = Buffer.alloc(5_000_000, 'a');
    for (const chunked of [false, true]) {
      const headers = {
        ...form,
        origin: String(baseURL),
        ...(chunked && { 'transfer-encoding': 'chunked' }),
      };
      const answer = await ask(baseURL, DOOR, { method: 'POST', headers, body, chunked });
      expect(answer.status).toBe(413);
      expectWholePage(answer, 'es');
    }
  });

  test('with forged or broken actions get a page, never 500', async ({ baseURL }) => {
    const multipart = { 'content-type': 'multipart/form-data; boundary=x' };
    const part = (name: string, value = '') =>
      `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
    const bodies = [
      `${part('$ACTION_ID_40deadbeef00112233445566778899aabbccddeeff')}--x--\r\n`,
      `${part('$ACTION_ID_x')}--x--\r\n`,
      `${part('$ACTION_REF_1')}${part('$ACTION_1:0', '{bad')}--x--\r\n`,
      part('cut', 'off'),
      'garbage',
    ];
    for (const body of bodies) {
      const answer = await ask(baseURL, DOOR, {
        method: 'POST',
        headers: { ...multipart, origin: String(baseURL) },
        body,
      });
      expect([body, Math.floor(answer.status / 100)]).toEqual([body, 4]);
      expectWholePage(answer, 'es');
    }
    for (const id of ['x', '40deadbeef00112233445566778899aabbccddeeff']) {
      const answer = await ask(baseURL, DOOR, {
        method: 'POST',
        headers: { origin: String(baseURL), 'next-action': id },
        body: '[]',
      });
      expect([id, Math.floor(answer.status / 100)]).toEqual([id, 4]);
    }
  });

  test('are not what DELETE is for', async ({ baseURL }) => {
    const answer = await ask(baseURL, '/es/about', {
      method: 'DELETE',
      headers: { origin: String(baseURL) },
    });
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD, POST']);
  });
});

test('every answer carries the same security headers', async ({ baseURL }) => {
  for (const path of [
    '/',
    '/es',
    '/es/about',
    '/es/nothing',
    '/es/account/sign-in',
    '/icon.svg',
    '/sitemap.xml',
    '/robots.txt',
    '/api/nothing',
  ]) {
    const { headers } = await ask(baseURL, path);
    expect([path, headers['x-content-type-options'], headers['referrer-policy']]).toEqual([
      path,
      'nosniff',
      'same-origin',
    ]);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers['x-powered-by']).toBeUndefined();
    expect(Object.keys(headers).filter((name) => name.startsWith('x-nextjs'))).toEqual([]);
  }
});

test('a page that did not change is not sent again', async ({ baseURL }) => {
  const first = await ask(baseURL, '/es/about', { headers: { 'accept-encoding': 'br' } });
  expect(first.headers['content-encoding']).toBe('br');
  expect(first.headers['cache-control']).toBe('public, max-age=0, s-maxage=10, stale-while-revalidate=60');
  const second = await ask(baseURL, '/es/about', { headers: { 'if-none-match': first.headers.etag } });
  expect([second.status, second.body]).toEqual([304, '']);
});

test('public pages are documents: the router’s own questions get one too', async ({ baseURL }) => {
  const answer = await ask(baseURL, '/es/about?_rsc=x', {
    headers: { rsc: '1', 'next-router-prefetch': '1' },
  });
  expect(answer.status).toBe(200);
  expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
});

test('a nonce from outside is not written into a page', async ({ baseURL }) => {
  const headers = { 'content-security-policy': "script-src 'nonce-forged'" };
  expect((await ask(baseURL, '/es/privacy', { headers })).body).not.toContain('forged');
  expect((await ask(baseURL, '/es/account/sign-in', { headers })).body).not.toContain('forged');
});
