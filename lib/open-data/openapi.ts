import type { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { config } from '@/lib/platform/config.ts';
import { informationSystems, portals } from './inventory.ts';
import { inventoryQueries, officesShape } from './inventory-schemas.ts';
import { csv, invalid, notModified, problem, xlsx } from './openapi-answers.ts';
import { totals } from './openapi-totals.ts';
import { countries, organisations, practices, themes } from './resources.ts';
import { page, queries } from './schemas.ts';

/** What OpenAPI says of a collection, beside what its schemas say. */
type Described = {
  name: keyof typeof SCHEMAS;
  noun: string;
  item: z.ZodType;
  record: z.ZodType;
};

const SCHEMAS = {
  practices: {
    list: queries.practices,
    sheet: queries.practicesSheet,
    page: 'PracticePage',
    summary: 'Published practices, newest first; the best first where `q` is given',
  },
  portals: {
    list: inventoryQueries.portals,
    sheet: inventoryQueries.portalsSheet,
    page: 'PortalPage',
    summary: 'Official doors for people on the move, by State; the best first where `q` is given',
  },
  'information-systems': {
    list: inventoryQueries.systems,
    sheet: inventoryQueries.systemsSheet,
    page: 'InformationSystemPage',
    summary: 'Registers and statistical sources on migration, by State; the best first where `q` is given',
  },
  themes: {
    list: queries.themes,
    sheet: queries.themesSheet,
    page: 'ThemePage',
    summary: 'Themes, in their order',
  },
  countries: {
    list: queries.countries,
    sheet: queries.countriesSheet,
    page: 'CountryPage',
    summary: 'States and other countries',
  },
  organisations: {
    list: queries.organisations,
    sheet: queries.organisationsSheet,
    page: 'OrganisationPage',
    summary: 'Institutions and organisations',
  },
} as const;

function operations({ name, noun, item, record }: Described): ZodOpenApiPathsObject {
  const { list, sheet, page: id, summary } = SCHEMAS[name];
  const tags = [name];
  const part: ZodOpenApiOperationObject = {
    operationId: `list_${name.replace('-', '_')}`,
    summary,
    tags,
    requestParams: { query: list },
    responses: {
      200: {
        description: 'One part of the list',
        content: { 'application/json': { schema: page(item, id) } },
      },
      304: notModified,
      400: invalid,
    },
  };
  const rows: ZodOpenApiOperationObject = {
    operationId: `sheet_${name.replace('-', '_')}`,
    summary: `${summary}, as a spreadsheet`,
    description:
      'Every row. UTF-8 with a byte order mark, a comma between cells, `; ` between several values of one cell. A text that a spreadsheet would take for a formula begins with an apostrophe.',
    tags,
    requestParams: { query: sheet },
    responses: { 200: csv, 304: notModified, 400: invalid },
  };
  const workbook: ZodOpenApiOperationObject = {
    operationId: `workbook_${name.replace('-', '_')}`,
    summary: `${summary}, as a workbook`,
    description:
      'Every row. Numbers, days and yes or no keep their type, addresses are links, no text is a formula.',
    tags,
    requestParams: { query: sheet },
    responses: { 200: xlsx, 400: invalid },
  };
  const one: ZodOpenApiOperationObject = {
    operationId: `read_${name.replace('-', '_')}`,
    summary: `One ${noun}`,
    tags,
    parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
    responses: {
      200: { description: `The ${noun}`, content: { 'application/json': { schema: record } } },
      304: notModified,
      404: problem('None has this identifier'),
    },
  };
  return {
    [`/${name}`]: { get: part },
    [`/${name}.csv`]: { get: rows },
    [`/${name}.xlsx`]: { get: workbook },
    [`/${name}/{id}`]: { get: one },
  };
}

/** HSDS is described by Open Referral; here is only how to ask for it. */
const hsdsShape = { type: 'object' as const, externalDocs: { url: 'https://docs.openreferral.org/' } };

function hsds(name: 'services' | 'organizations', noun: string): ZodOpenApiPathsObject {
  const tags = ['hsds'];
  const json = { 'application/json': { schema: hsdsShape } };
  return {
    [`/hsds/${name}`]: {
      get: {
        operationId: `hsds_${name}`,
        summary: `${name === 'services' ? 'Doors' : 'Institutions that keep a door'} in HSDS 3`,
        tags,
        requestParams: { query: inventoryQueries.hsds },
        responses: {
          200: { description: 'A page in the form of the HSDS API', content: json },
          304: notModified,
          400: invalid,
        },
      },
    },
    [`/hsds/${name}/{id}`]: {
      get: {
        operationId: `hsds_${noun}`,
        summary: `One ${noun} in HSDS 3, whole`,
        tags,
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
        responses: {
          200: { description: `The ${noun}`, content: json },
          304: notModified,
          404: problem('None has this identifier'),
        },
      },
    },
  };
}

const ofDoors: ZodOpenApiPathsObject = {
  '/portals.geojson': {
    get: {
      operationId: 'offices',
      summary: 'Offices of the official doors',
      tags: ['portals'],
      requestParams: { query: inventoryQueries.portalsSheet },
      responses: {
        200: { description: 'RFC 7946', content: { 'application/geo+json': { schema: officesShape } } },
        304: notModified,
        400: invalid,
      },
    },
  },
  '/portals/changes.xml': {
    get: {
      operationId: 'portal_changes',
      summary: 'The latest changes to the official doors of a State',
      tags: ['portals'],
      requestParams: { query: inventoryQueries.changes },
      responses: {
        200: {
          description: 'Atom, RFC 4287',
          content: { 'application/atom+xml': { schema: { type: 'string' } } },
        },
        304: notModified,
        400: invalid,
      },
    },
  },
};

let made: string | undefined;

/** The description of the open data (OpenAPI 3.1), from the schemas through which requests and answers pass. */
export function openApi(): string {
  made ??= JSON.stringify(
    createDocument({
      openapi: '3.1.0',
      info: {
        title: 'RICOMI open data',
        version: '1',
        description:
          'What the portal of the Inter-American Cooperation Network on Migration Matters publishes. No key and no registration. Every answer carries an `ETag`; other sites may ask from the browser.',
        license: { name: 'Creative Commons Attribution 4.0 International', identifier: 'CC-BY-4.0' },
      },
      servers: [{ url: `${config().PUBLIC_URL}/api/v1` }],
      tags: [...Object.keys(SCHEMAS), 'hsds'].map((name) => ({ name })),
      security: [],
      paths: Object.assign(
        {},
        ...[practices, portals, informationSystems, themes, countries, organisations].map((resource) =>
          operations(resource as Described),
        ),
        ofDoors,
        totals,
        hsds('services', 'service'),
        hsds('organizations', 'organization'),
      ),
    }),
  );
  return made;
}
