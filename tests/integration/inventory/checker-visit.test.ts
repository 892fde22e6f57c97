import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPublicAddress, PUBLIC_ONLY } from '@/lib/inventory/checker/guard.ts';
import { saysNotFound } from '@/lib/inventory/checker/soft-not-found.ts';
import { type VisitOptions, visit } from '@/lib/inventory/checker/visit.ts';
import { bomb, certificate, freePort, guardFor, listen, Misbehaving, PAGE } from './checker-server.ts';

const server = new Misbehaving();
const secure = new Misbehaving();
const expired = new Misbehaving();
/** Speaks what is not HTTP, or hangs up. */
let crude: Server;
let crudePort = 0;
let closedPort = 0;
let options: VisitOptions;

const NAMES = {
  'good.test': ['127.0.0.1'],
  'other.test': ['127.0.0.1'],
  'private.test': ['10.0.0.1'],
  'half-private.test': ['127.0.0.1', '192.168.1.1'],
};

beforeAll(async () => {
  await server.start();
  await secure.start(certificate('valid'));
  await expired.start(certificate('expired'));
  crude = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', (data) => {
      const asked = data.toString();
      if (asked.includes('/reset')) socket.resetAndDestroy();
      else if (asked.includes('/silent')) socket.end();
      else if (asked.includes('/short'))
        socket.end(`HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n${PAGE.slice(0, 300)}`);
      else socket.end('SSH-2.0-OpenSSH_9.2\r\n');
    });
  });
  crudePort = await listen(crude);
  closedPort = await freePort();
  const ports = [server.port, secure.port, expired.port, crudePort, closedPort];
  options = { userAgent: 'RICOMI-checker/1.0 (test)', guard: guardFor(ports, NAMES), timeoutMs: 5_000 };

  const { paths } = server;
  paths.set('/page', (_, response) => response.end(PAGE));
  paths.set('/', (_, response) => response.end(PAGE));
  paths.set('/latin', (_, response) =>
    response
      .writeHead(200, { 'Content-Type': 'text/html; charset=iso-8859-1' })
      .end(Buffer.from('<title>P\u00e1gina no encontrada</title>', 'latin1')),
  );
  const to = (location: string, status = 302) => ({ status, location });
  for (const [from, { status, location }] of Object.entries({
    '/moved': to('/page', 301),
    '/deep/old/page': to('/'),
    '/loop': to('/loop'),
    '/nowhere': to('http://['),
    '/to-metadata': to('http://169.254.169.254/latest/meta-data/'),
    '/to-loopback6': to(`http://[::1]:${server.port}/page`),
    '/to-mapped': to('http://[::ffff:10.0.0.1]/'),
    '/to-decimal': to('http://2130706434/'),
    '/to-name': to('http://private.test/'),
    '/to-half': to('http://half-private.test/'),
    '/to-long': to(`/${'a'.repeat(3_000)}`),
    '/to-file': to('file:///etc/passwd'),
    '/to-port': to('http://good.test:25/'),
    '/to-user': to('http://somebody:secret@good.test/'),
  }))
    paths.set(from, (_, response) => response.writeHead(status, { Location: location }).end());
  paths.set('/no-location', (_, response) => response.writeHead(302).end());
  for (const status of [401, 403, 410, 418, 500, 503])
    paths.set(`/status/${status}`, (_, response) =>
      response.writeHead(status, status === 503 ? { 'Retry-After': '7200' } : {}).end('no'),
    );
  paths.set('/throttled', (_, response) => response.writeHead(429, { 'Retry-After': '120' }).end());
  paths.set('/empty', (_, response) => response.end());
  paths.set('/no-header', () => undefined);
  paths.set('/drip', (_, response) => {
    response.write('<p>');
    const timer = setInterval(() => response.write('.'), 50);
    response.on('close', () => clearInterval(timer));
  });
  paths.set('/endless', (_, response) => server.pour(response, Buffer.from(PAGE)));
  paths.set('/bomb', (_, response) => response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(bomb()));
  paths.set('/not-gzip', (_, response) =>
    response.writeHead(200, { 'Content-Encoding': 'gzip' }).end('plain'),
  );
  paths.set('/headers', (_, response) =>
    response.writeHead(200, { 'X-Long': 'x'.repeat(100_000) }).end(PAGE),
  );
  paths.set('/soft', (_, response) => response.end('<title>Página no encontrada</title><p>Lo sentimos</p>'));
  secure.paths.set('/', (_, response) => response.end(PAGE));
  expired.paths.set('/', (_, response) => response.end(PAGE));
});
afterAll(() => {
  for (const each of [server, secure, expired]) each.stop();
  crude.close();
});

const go = (pathname: string, more: Partial<VisitOptions> = {}) =>
  visit(server.at(pathname), { ...options, ...more });
const outcome = async (address: string, more: Partial<VisitOptions> = {}) =>
  (await visit(address, { ...options, ...more })).outcome;

describe('a visit', () => {
  it('reads a page under the name of the portal', async () => {
    const seen = await go('/page');
    expect(seen).toMatchObject({ outcome: 'ok', status: 200, redirects: [], certificateUntil: null });
    expect(server.asked.at(-1)).toEqual({ url: '/page', agent: options.userAgent });
  });

  it('follows redirects and records them, five at most', async () => {
    expect(await go('/moved')).toMatchObject({
      outcome: 'redirected',
      redirects: [{ status: 301, to: server.at('/page') }],
    });
    const loop = await go('/loop');
    expect(loop.outcome).toBe('redirect_loop');
    expect(server.asked.filter(({ url }) => url === '/loop')).toHaveLength(6);
    expect((await go('/nowhere')).outcome).toBe('redirect_broken');
    expect((await go('/no-location')).outcome).toBe('redirect_broken');
  });

  it.each([
    ['/to-metadata', 'address_private'],
    ['/to-loopback6', 'address_private'],
    ['/to-mapped', 'address_private'],
    ['/to-name', 'address_private'],
    ['/to-half', 'address_private'],
    ['/to-decimal', 'address_private'],
    ['/to-long', 'address_refused'],
    ['/to-file', 'address_refused'],
    ['/to-port', 'address_refused'],
    ['/to-user', 'address_refused'],
  ])('is not led astray by %s', async (pathname, expected) => {
    const before = server.asked.length;
    const seen = await go(pathname);
    expect(seen.outcome).toBe(expected);
    expect(seen.redirects).toHaveLength(1);
    expect(server.asked).toHaveLength(before + 1);
  });

  it('goes nowhere private of itself, with the guard that the portal uses', async () => {
    for (const address of [
      'http://127.0.0.1/',
      'http://localhost/',
      'http://0x7f.1/',
      'http://0/',
      'http://[::1]/',
      'http://[::ffff:127.0.0.1]/',
      'http://169.254.169.254/',
    ])
      expect([address, await outcome(address, { guard: PUBLIC_ONLY })]).toEqual([address, 'address_private']);
    expect(await outcome(server.at('/page'), { guard: PUBLIC_ONLY })).toBe('address_refused');
    expect(await outcome('tel:+50412345678')).toBe('address_refused');
    expect(await outcome('not an address')).toBe('address_refused');
  });

  it('connects to the address that was looked at, whatever the name says a moment later', async () => {
    let asked = 0;
    const guard = {
      ...guardFor([server.port]),
      resolve: async () => {
        asked += 1;
        return [{ address: asked === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 as const }];
      },
    };
    expect(await outcome(server.at('/page', 'http', 'turncoat.test'), { guard })).toBe('ok');
    expect(asked).toBe(1);
    expect(await outcome(server.at('/page', 'http', 'turncoat.test'), { guard })).toBe('address_private');
  });

  it('stops reading an endless or swollen body, and has its verdict all the same', async () => {
    const endless = await go('/endless');
    expect(endless.outcome).toBe('ok');
    expect(endless.text.length).toBeLessThanOrEqual(512 * 1024);
    expect(server.bytes).toBeLessThan(64 * 1024 * 1024);
    const swollen = await go('/bomb');
    expect(swollen.text.length).toBeLessThanOrEqual(512 * 1024);
    expect(swollen.outcome).toBe('empty');
  });

  it('waits only so long for the header, the body, or a name', async () => {
    expect(await go('/no-header', { timeoutMs: 300 })).toMatchObject({ outcome: 'timeout', status: null });
    expect(await go('/drip', { timeoutMs: 300 })).toMatchObject({ outcome: 'timeout', status: 200 });
    const guard = { ...guardFor([server.port]), resolve: () => new Promise<never>(() => undefined) };
    expect(await outcome(server.at('/', 'http', 'slow.test'), { guard, timeoutMs: 300 })).toBe('timeout');
  });

  it.each([
    ['/status/401', 'forbidden', null],
    ['/status/403', 'forbidden', null],
    ['/status/410', 'not_found', null],
    ['/missing', 'not_found', null],
    ['/status/418', 'client_error', null],
    ['/status/500', 'server_error', null],
    ['/status/503', 'server_error', 7200],
    ['/throttled', 'throttled', 120],
    ['/empty', 'empty', null],
    ['/not-gzip', 'broken', null],
    ['/headers', 'broken', null],
    ['/soft', 'soft_not_found', null],
    ['/latin', 'soft_not_found', null],
    ['/deep/old/page', 'soft_not_found', null],
  ])('says of %s: %s', async (pathname, expected, retryAfter) => {
    expect(await go(pathname)).toMatchObject({ outcome: expected, retryAfter });
  });

  it('tells apart how a server fails to answer', async () => {
    const crudely = (pathname: string) => outcome(`http://127.0.0.1:${crudePort}${pathname}`);
    expect(await crudely('/reset')).toBe('connection_reset');
    expect(await crudely('/silent')).toBe('connection_reset');
    expect(await crudely('/short')).toBe('broken');
    expect(await crudely('/ssh')).toBe('broken');
    expect(await outcome(`http://127.0.0.1:${closedPort}/`)).toBe('connection_refused');
    expect(await outcome('http://nobody.test/')).toBe('name_unknown');
    expect(await outcome(server.at('/page', 'https'))).toBe('tls');
  });

  it('tells apart what is wrong with a certificate, and records until when it lasts', async () => {
    const { cert: ca } = certificate('valid');
    const good = await visit(secure.at('/', 'https', 'good.test'), { ...options, ca });
    expect(good.outcome).toBe('ok');
    expect(good.certificateUntil?.getUTCFullYear()).toBe(2126);
    expect(await outcome(secure.at('/', 'https', 'other.test'), { ca })).toBe('certificate_wrong_host');
    expect(await outcome(secure.at('/', 'https', 'good.test'))).toBe('certificate_self_signed');
    const late = await visit(expired.at('/', 'https', 'good.test'), options);
    expect(late.outcome).toBe('certificate_expired');
    expect(late.certificateUntil?.toISOString()).toBe('2021-01-01T00:00:00.000Z');
    expect(late.text).toBe('');
  });
});

describe('the guard', () => {
  it.each([
    ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '169.254.169.254', '172.16.0.1', '192.0.0.1'],
    ...['192.0.2.1', '192.168.0.1', '198.18.0.1', '203.0.113.9', '224.0.0.1', '240.0.0.1', '255.255.255.255'],
    ...['::', '::1', '::10.0.0.1', '::ffff:8.8.8.8', '64:ff9b::a00:1', '64:ff9b:1::1', '100::1', '2001::1'],
    ...['2001:db8::1', '2002:a00:1::', 'fc00::1', 'fd12::1', 'fe80::1', 'fe80::1%eth0', 'fec0::1', 'ff02::1'],
    ...['4000::1', 'nonsense', ''],
  ])('refuses «%s»', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['8.8.8.8', '200.1.2.3', '2800:3f0::1', '2606:4700::1111'])('admits %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

describe('a page that is given as found', () => {
  it.each([
    '<title>404 | Ministerio</title>',
    '<title>Error 404</title>',
    '<title>Page not found - Government</title>',
    '<title>Página no encontrada</title>',
    '<h1>P&aacute;gina no encontrada</h1>'.replace('&aacute;', 'á'),
    '<title>Sitio</title><h1><span>La página que busca no existe</span></h1>',
    '<title>Página não encontrada</title>',
    '<h1 class="t">A página não foi encontrada</h1>',
    '<title>Page introuvable</title>',
    '<h1>Cette page n’existe pas</h1>',
    '<body><p>No se encontró la página</p></body>',
  ])('says that it is not: %s', (html) => {
    expect(saysNotFound(html)).toBe(true);
  });

  it.each([
    PAGE,
    '<title>Decreto 404 de 2020</title>',
    `<title>Personas desaparecidas</title><p>${'Texto de la página. '.repeat(60)} documento no encontrado</p>`,
    '<title>Trámites</title><script>var t = "404 not found"</script><p>Bienvenidos</p>',
  ])('does not say so: %s', (html) => {
    expect(saysNotFound(html)).toBe(false);
  });

  it.each(['<', '<title', '<script>', '<h1>', '<!--', '<h1 ', '</h1', '&a'])(
    'may repeat «%s» through all that is read',
    (piece) => {
      expect(saysNotFound(piece.repeat(Math.floor((512 * 1024) / piece.length)))).toBe(false);
    },
  );
});
