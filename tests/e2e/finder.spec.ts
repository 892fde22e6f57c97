import { expect, type Page, test } from '@playwright/test';

const LANGUAGES = ['es', 'en', 'pt', 'fr'] as const;

/**
 * Journeys of people, with the doors that must come first, by identifier. Written from what the inventory holds and from the rule of the
 * State one is in first, whoever one fears last; not from what the finder answers.
 */
const JOURNEYS = [
  {
    who: 'Haitian in Mexico, asylum',
    query: 'from=HT&in=MX&topic=asylum',
    first: ['mx-comar-asilo', 'xr-unhcr-help'],
    danger: true,
  },
  {
    who: 'Venezuelan in Colombia, papers to stay',
    query: 'from=VE&in=CO&topic=residence',
    first: ['co-migracion-ppt'],
  },
  {
    who: 'Guatemalan returned from the United States',
    query: 'from=GT&in=GT&topic=return&phase=return',
    first: ['gt-igm-retorno'],
  },
  {
    who: 'Nicaraguan woman in Costa Rica, work without pay',
    query: 'from=NI&in=CR&topic=work',
    first: ['cr-mtss-migraciones'],
  },
  {
    who: 'child alone in Panama',
    query: 'from=HN&in=PA&topic=protection&about=children',
    first: ['pa-senniaf-proteccion'],
    danger: true,
  },
  {
    who: 'Salvadoran in the United States, a detained brother',
    query: 'from=SV&in=US&topic=family',
    first: ['us-ice-locator'],
  },
  {
    who: 'Cuban in Uruguay, residence',
    query: 'from=CU&in=UY&topic=residence',
    first: ['uy-residencia-legal'],
  },
  { who: 'Jamaican seasonal worker in Canada', query: 'from=JM&in=CA&topic=work', first: ['ca-esdc-tfw'] },
  {
    who: 'Cameroonian in transit in Honduras',
    query: 'from=CM&in=HN&topic=entry&phase=transit',
    first: ['hn-inm-portal'],
  },
];

/** Identifiers of the doors that stand whole, in their order. */
const doorsOf = async (page: Page): Promise<string[]> => {
  const links = await page
    .locator('main ol > li details a[href*="/portals/"]:not([href$="/report"])')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  return links.map((href) => href.split('/').at(-1) ?? '');
};

const top = async (page: Page, selector: string): Promise<number> =>
  (await page.locator(selector).first().boundingBox())?.y ?? Number.NaN;

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  for (const language of LANGUAGES) {
    for (const { who, query, first, danger } of JOURNEYS) {
      test(`${language}: ${who}`, async ({ page }) => {
        await page.goto(`/${language}/find?${query}`);
        expect((await doorsOf(page)).slice(0, first.length)).toEqual(first);
        const emergency = await top(page, 'main a.border-alert');
        const door = await top(page, 'main ol > li');
        if (danger) expect(emergency).toBeLessThan(door);
        else expect(emergency).toBeGreaterThan(door);
        // Whatever is not known is said; a number is tappable.
        for (const href of await page
          .locator('main ol a[href^="tel:"]')
          .evaluateAll((all) => all.map((a) => a.getAttribute('href'))))
          expect(href).toMatch(/^tel:[+*\d][\d#*]*$/);
        await expect(page.locator('main #fears')).toBeVisible();
      });
    }
  }

  test('Creole: the finder speaks it, says that a machine wrote it, and keeps the question through the switch', async ({
    page,
  }) => {
    await page.goto('/fr/find?from=HT&in=MX&topic=asylum');
    await page.getByRole('link', { name: 'Kreyòl ayisyen' }).click();
    await expect(page).toHaveURL(/\/ht\/find\?from=HT&in=MX&topic=asylum$/);
    await expect(page.locator('main [lang=ht]').first()).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mande azil');
    await expect(page.locator('main')).toContainText('tradui pa machin');
    expect((await doorsOf(page))[0]).toBe('mx-comar-asilo');
    await page.getByRole('link', { name: 'Pataje oswa kenbe' }).click();
    await expect(page).toHaveURL(/\/ht\/find\/share\?/);
    await expect(page.locator('#text')).toHaveValue(/COMAR/);
  });

  for (const language of LANGUAGES) {
    test(`${language}: three answers by hand lead to the doors; what is missing is asked for and nothing chosen is lost`, async ({
      page,
    }) => {
      await page.goto(`/${language}`);
      await page.locator('#from').selectOption('HT');
      await page.locator('main form[action$="/find"] button').click();
      await expect(page.locator('#error-summary-title')).toBeVisible();
      await expect(page.locator('#from')).toHaveValue('HT');
      await page.locator('#place').selectOption('MX');
      await page.locator('input[name=topic][value=asylum]').check();
      await page.locator('main form button').click();
      expect((await doorsOf(page))[0]).toBe('mx-comar-asilo');
      // The browser's history says nothing of what was asked.
      expect(await page.title()).not.toMatch(/asil|refug/i);
      await page.locator('main a[href*="edit=1"]').click();
      await expect(page.locator('#place')).toHaveValue('MX');
      await expect(page.locator('input[name=topic][value=asylum]')).toBeChecked();
    });
  }

  test('where no door can be called, somebody in the same State is named who can', async ({ page }) => {
    await page.goto('/es/find?from=HT&in=MX&topic=asylum');
    await expect(page.locator('section[aria-labelledby=call] a[href^="tel:"]').first()).toBeVisible();
  });

  test('the own State comes last for who asks for asylum, and the page says that it need not be asked', async ({
    page,
  }) => {
    await page.goto('/fr/find?from=HT&in=DO&topic=asylum');
    const shown = await page
      .locator('main a[href*="/portals/"]')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
    const own = shown.findIndex((href) => href.includes('/portals/ht-'));
    const others = shown.map((href, index) => (href.includes('/portals/ht-') ? -1 : index));
    expect(
      own === -1 || own > Math.max(...others.filter((index) => index >= 0 && index < shown.length - 1)) - 2,
    ).toBe(true);
    await expect(page.locator('main')).toContainText('consulat de votre pays');
  });

  test('«did this help» counts a month, a place and a need, and thanks', async ({ page }) => {
    await page.goto('/pt/find?from=VE&in=BR&topic=health');
    await page.getByRole('button', { name: 'Não' }).click();
    await expect(page).toHaveURL(/\/pt\/find\?from=VE&in=BR&thanks=1&topic=health$/);
    await expect(page.getByRole('status')).toBeVisible();
  });

  test('strange addresses are asked again, never a failure', async ({ request }) => {
    for (const query of [
      'from=XX&in=YY&topic=zz',
      'from[]=HT&in=MX',
      'from=ht&in=mx&topic=asylum',
      `from=${'A'.repeat(5000)}`,
      'lang=ht&from=HT',
    ]) {
      const response = await request.get(`/es/find?${query}`);
      expect(response.status(), query.slice(0, 40)).toBe(200);
    }
    expect((await request.get('/es/find/share')).status()).toBe(404);
    expect((await request.get('/ht/find')).status()).toBe(200);
    expect((await request.get('/ht/practices')).status()).toBe(404);
  });

  for (const { who, query } of JOURNEYS) {
    test(`one A4 holds the answer: ${who}`, async ({ browser, baseURL }) => {
      const page = await (await browser.newContext({ baseURL, javaScriptEnabled: true })).newPage();
      await page.goto(`/es/find?${query}`);
      const margin = { top: '1cm', bottom: '1cm', left: '1cm', right: '1cm' };
      const pdf = (await page.pdf({ format: 'A4', margin })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
      await page.context().close();
    });
  }
});

test('a first visit costs at most 30 KB of HTML and styles, and no script', async ({ request }) => {
  for (const address of [
    '/es/find',
    '/es/find?from=HT&in=MX&topic=asylum',
    '/ht/find?from=HT&in=MX&topic=asylum',
    '/en/find?from=GT&in=US&topic=family',
  ]) {
    const page = await request.get(address);
    const html = await page.text();
    expect(html).not.toContain('<script');
    expect(page.headers()['set-cookie']).toBeUndefined();
    const styles = [...html.matchAll(/href="(\/_next\/static\/[^"]+\.css)"/g)].map(([, href]) => href ?? '');
    let bytes = Number(page.headers()['content-length']);
    expect(bytes).toBeGreaterThan(0);
    for (const href of new Set(styles)) {
      const response = await fetch(new URL(href, page.url()), { headers: { 'accept-encoding': 'identity' } });
      // Styles are packed as they are sent, without a length: packed here the same way.
      bytes += await packed(Buffer.from(await response.arrayBuffer()));
    }
    expect(bytes, address).toBeLessThanOrEqual(30 * 1024);
  }
});

async function packed(bytes: Buffer): Promise<number> {
  const { gzipSync } = await import('node:zlib');
  return gzipSync(bytes).length;
}

test('on a slow line (2G) the answer can be read before three seconds have passed', async ({ page }) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  // Chrome's own «Regular 2G»: 250 kbit/s down, 50 up, 300 ms.
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 300,
    downloadThroughput: (250 * 1024) / 8,
    uploadThroughput: (50 * 1024) / 8,
  });
  await page.goto('/es/find?from=HT&in=MX&topic=asylum', { waitUntil: 'commit' });
  // Chrome's clock of the emulated line, not ours: when the text was painted after the navigation began.
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  const painted = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  );
  test
    .info()
    .annotations.push({ type: 'first contentful paint on 2G, ms', description: String(Math.round(painted)) });
  expect(painted).toBeLessThan(3000);
});

test('an answer that was kept opens without a connection, with its date, until it is deleted', async ({
  page,
  context,
}) => {
  await page.goto('/es/find/keep?from=HT&in=MX&topic=asylum');
  await page.getByRole('button', { name: 'Guardar esta respuesta' }).click();
  await expect(page.getByRole('status')).toContainText('Guardada');
  await page.goto('/es/find?from=HT&in=MX&topic=asylum');
  await context.setOffline(true);
  await page.goto('/es/find?from=HT&in=MX&topic=asylum');
  expect((await doorsOf(page))[0]).toBe('mx-comar-asilo');
  await expect(page.locator('main')).toContainText('Respuesta del');
  await context.setOffline(false);
  await page.goto('/es/find/keep?from=HT&in=MX&topic=asylum');
  await page.getByRole('button', { name: 'Borrar todas' }).click();
  await expect(page.getByRole('status')).toContainText('Borradas');
  await context.setOffline(true);
  await expect(page.goto('/es/find?from=HT&in=MX&topic=asylum')).rejects.toThrow();
});
