import type { z } from 'zod';
import {
  type DoorView,
  type HsdsOperator,
  hsdsOrganization,
  listDoorIds,
  listDoorOperators,
  listPublicPortals,
  noPortalFilters,
  organizationId,
  readDoorsById,
  readKept,
  readKeptOrganisation,
  serviceId,
  serviceOf,
} from '@/lib/inventory/index.ts';
import { cached } from '@/lib/platform/cache/cached.ts';
import { TAGS } from '@/lib/platform/cache/tags.ts';
import { tidyQuery } from '@/lib/search/index.ts';
import { answer, invalidQuery, JSON_TYPE, notFound } from './answer.ts';
import { parametersOf } from './handlers.ts';
import { inventoryQueries } from './inventory-schemas.ts';

type Asked = z.output<typeof inventoryQueries.hsds>;

/** The frame of a list in HSDS's own API. */
function pageOf(contents: object[], total: number, { page, per_page }: Asked): string {
  const pages = Math.max(1, Math.ceil(total / per_page));
  return JSON.stringify({
    total_items: total,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  });
}

const today = () => new Date().toISOString().slice(0, 10);

type Read = (asked: Asked) => Promise<string>;

const listOf =
  (name: string, read: Read) =>
  async (request: Request): Promise<Response> => {
    const parsed = inventoryQueries.hsds.safeParse(parametersOf(new URL(request.url), new Set()));
    if (!parsed.success) return invalidQuery(parsed.error);
    const asked = { ...parsed.data, search: tidyQuery(parsed.data.search) };
    const body = await cached(['hsds', name, JSON.stringify(asked), today()], [TAGS.inventory], () =>
      read(asked),
    );
    return answer(request, body, JSON_TYPE);
  };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const recordOf =
  (name: string, read: (id: string) => Promise<object | null>) =>
  async (request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> => {
    const id = (await params).id.toLowerCase();
    if (!UUID.test(id)) return notFound(name);
    const body = await cached(['hsds', name, 'one', id, today()], [TAGS.inventory], async () => {
      const found = await read(id);
      return found && JSON.stringify(found);
    });
    return body === null ? notFound(name) : answer(request, body, JSON_TYPE);
  };

async function shaped(doors: DoorView[], full: boolean): Promise<object[]> {
  const kept = await readKept(doors.map(({ id }) => id));
  return doors.map((door) => serviceOf(door, kept.get(door.id), today(), full));
}

/** `GET /api/v1/hsds/services` */
export const hsdsServices = listOf('services', async (asked) => {
  const part = { limit: asked.per_page, offset: (asked.page - 1) * asked.per_page };
  if (asked.organization_id === undefined) {
    const { rows, total } = await listPublicPortals('es', { ...noPortalFilters(), q: asked.search }, part);
    return pageOf(await shaped(rows, asked.full === 'true'), total, asked);
  }
  const operator = (await listDoorOperators()).find((each) => organizationId(each) === asked.organization_id);
  const ids = (await listDoorIds()).filter(({ operatorId }) => operatorId === operator?.id);
  const wanted = ids.slice(part.offset, part.offset + part.limit).map(({ id }) => id);
  const doors = new Map((await readDoorsById(wanted)).map((door) => [door.id, door]));
  return pageOf(
    await shaped(
      wanted.flatMap((id) => doors.get(id) ?? []),
      asked.full === 'true',
    ),
    ids.length,
    asked,
  );
});

/** `GET /api/v1/hsds/services/{id}` */
export const hsdsServiceRecord = recordOf('service', async (wanted) => {
  const id = (await listDoorIds()).find((door) => serviceId(door) === wanted)?.id;
  const [service] = id === undefined ? [] : await shaped(await readDoorsById([id]), true);
  return service ?? null;
});

async function organizationWith(operator: HsdsOperator): Promise<object> {
  const ids = (await listDoorIds())
    .filter(({ operatorId }) => operatorId === operator.id)
    .map(({ id }) => id);
  const doors = (await readDoorsById(ids)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const services = (await shaped(doors, true)).map((each) => {
    const { organization: _, ...service } = each as { organization?: object };
    return service;
  });
  return { ...((await readKeptOrganisation(operator.id)) ?? hsdsOrganization(operator)), services };
}

/** `GET /api/v1/hsds/organizations`: the institutions that keep a door. */
export const hsdsOrganizations = listOf('organizations', async (asked) => {
  const words = asked.search.toLocaleLowerCase('es');
  const all = (await listDoorOperators()).filter(({ name, names, acronym }) =>
    [name, acronym ?? '', ...Object.values(names)].some((text) =>
      text?.toLocaleLowerCase('es').includes(words),
    ),
  );
  const part = all.slice((asked.page - 1) * asked.per_page, asked.page * asked.per_page);
  const contents =
    asked.full === 'true' ? await Promise.all(part.map(organizationWith)) : part.map(hsdsOrganization);
  return pageOf(contents, all.length, asked);
});

/** `GET /api/v1/hsds/organizations/{id}` */
export const hsdsOrganizationRecord = recordOf('organization', async (wanted) => {
  const operator = (await listDoorOperators()).find((each) => organizationId(each) === wanted);
  return operator ? organizationWith(operator) : null;
});
