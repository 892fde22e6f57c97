import { cached } from '@/lib/platform/cache/cached.ts';
import { TAGS } from '@/lib/platform/cache/tags.ts';
import { answer, invalidQuery } from './answer.ts';
import { changesFeed } from './changes.ts';
import { parametersOf } from './handlers.ts';
import { offices, portals } from './inventory.ts';
import { inventoryQueries, officesShape } from './inventory-schemas.ts';

/** `GET /api/v1/portals.geojson` */
export async function officesRoute(request: Request): Promise<Response> {
  const parsed = inventoryQueries.portalsSheet.safeParse(parametersOf(new URL(request.url)));
  if (!parsed.success) return invalidQuery(parsed.error);
  const body = await cached(['offices', portals.key(parsed.data)], [TAGS.inventory], async () =>
    JSON.stringify(officesShape.parse(await offices(parsed.data))),
  );
  return answer(request, body, {
    'content-type': 'application/geo+json',
    'content-disposition': 'attachment; filename="ricomi-offices.geojson"',
  });
}

/** `GET /api/v1/portals/changes.xml` */
export async function changesRoute(request: Request): Promise<Response> {
  const parsed = inventoryQueries.changes.safeParse(parametersOf(new URL(request.url), new Set()));
  if (!parsed.success) return invalidQuery(parsed.error);
  const { country, lang } = parsed.data;
  const body = await cached(['portal-changes', country ?? '', lang], [TAGS.inventory], () =>
    changesFeed(country, lang),
  );
  return answer(request, body, { 'content-type': 'application/atom+xml; charset=utf-8' });
}
