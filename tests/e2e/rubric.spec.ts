import { expect, test } from '@playwright/test';

type Door = {
  country: string | null;
  topics: string[];
  phases: string[];
  languages: string[];
  free: boolean | null;
  procedures: unknown[];
  channels: { kind: string }[];
  verifiedOn: string | null;
};

const TOPICS = 14;
const PHASES = 5;

/** As the page of the rubric says it is computed, written from its words and not from the portal's code. */
function points(doors: Door[], today: string): Record<string, number> {
  const share = (holds: (door: Door) => boolean) =>
    doors.length ? doors.filter(holds).length / doors.length : 0;
  const distinct = (values: string[]) => new Set(values).size;
  const calls = doors.filter(({ channels }) =>
    channels.some(({ kind }) => kind === 'telephone' || kind === 'whatsapp'),
  );
  const since = new Date(`${today}T00:00:00Z`);
  since.setUTCMonth(since.getUTCMonth() - 6);
  const limit = since.toISOString().slice(0, 10);
  const tenth = (value: number) => Math.round(value * 10) / 10;
  return {
    topics: tenth((25 * distinct(doors.flatMap(({ topics }) => topics))) / TOPICS),
    called: tenth((20 * distinct(calls.flatMap(({ topics }) => topics))) / TOPICS),
    phases: tenth((10 * distinct(doors.flatMap(({ phases }) => phases))) / PHASES),
    languages: tenth(10 * share(({ languages }) => languages.length >= 2)),
    cost: tenth(10 * share(({ free }) => free !== null)),
    online: tenth(10 * share(({ procedures }) => procedures.length > 0)),
    verified: tenth(15 * share(({ verifiedOn }) => verifiedOn !== null && verifiedOn >= limit)),
  };
}

test('the rubric is recomputed from the open data alone', async ({ request }) => {
  const doors: Door[] = [];
  for (let next: string | null = '/api/v1/portals?limit=100'; next; ) {
    const page: { items: Door[]; next: string | null } = await (await request.get(next)).json();
    doors.push(...page.items);
    next = page.next && new URL(page.next).pathname + new URL(page.next).search;
  }
  const { date, criteria, items } = await (await request.get('/api/v1/rubric')).json();
  expect(criteria.reduce((sum: number, { weight }: { weight: number }) => sum + weight, 0)).toBe(100);
  expect(items).toHaveLength(35);
  for (const { country, total, points: given } of items) {
    const own = points(
      doors.filter((door) => door.country === country),
      date,
    );
    expect(given, country).toEqual(own);
    const sum = Object.values(own).reduce((all, each) => all + each, 0);
    expect(total, country).toBeCloseTo(sum, 5);
  }
});

for (const locale of ['es', 'en', 'pt', 'fr'] as const) {
  test(`${locale}: information systems are found, narrowed and given as data`, async ({ page }) => {
    await page.goto(`/${locale}/information-systems`);
    await expect(page.locator('tbody tr')).toHaveCount(50);
    await page.locator('#country').selectOption('MX');
    await page.locator('#access').selectOption('open');
    await page.locator('main form button').click();
    await expect(page).toHaveURL(/country=MX/);
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(0);
    await expect(page.locator('a[href*="information-systems.xlsx?access=open&country=MX"]')).toBeVisible();
    await page.goto(`/${locale}/information-systems?q=xqzwv`);
    await expect(page.locator('tbody tr')).toHaveCount(0);
  });
}
