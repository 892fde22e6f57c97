import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { chartQuery } from '@/lib/dashboard/index.ts';
import { coverageShape, inventoryQueries, rubricShape } from './inventory-schemas.ts';
import { csv, invalid, notModified, problem, xlsx } from './openapi-answers.ts';

/** What is counted and computed over the whole inventory. */
export const totals: ZodOpenApiPathsObject = {
  '/coverage': {
    get: {
      operationId: 'coverage',
      summary: 'Official doors counted by State, and by topic, step of the journey or language',
      tags: ['portals'],
      requestParams: { query: inventoryQueries.coverage },
      responses: {
        200: {
          description: 'The 35 States; the doors of regional bodies are not counted',
          content: { 'application/json': { schema: coverageShape } },
        },
        304: notModified,
        400: invalid,
      },
    },
  },
  '/coverage.csv': {
    get: {
      operationId: 'sheet_coverage',
      summary: 'The same table as a spreadsheet, one row a State',
      description: 'UTF-8 with a byte order mark, a comma between cells. No row of totals.',
      tags: ['portals'],
      requestParams: { query: inventoryQueries.coverageSheet },
      responses: { 200: csv, 304: notModified, 400: invalid },
    },
  },
  '/coverage.xlsx': {
    get: {
      operationId: 'workbook_coverage',
      summary: 'The same table as a workbook, one row a State',
      description: 'No row of totals, so that sorting and adding up meet States alone.',
      tags: ['portals'],
      requestParams: { query: inventoryQueries.coverageSheet },
      responses: { 200: xlsx, 400: invalid },
    },
  },
  '/rubric': {
    get: {
      operationId: 'rubric',
      summary: 'The open rubric: what the inventory knows of the doors of each State',
      description: 'Anybody can compute it again from `/portals`; the page of the rubric says how.',
      tags: ['portals'],
      responses: {
        200: {
          description: 'The 35 States, as of today',
          content: { 'application/json': { schema: rubricShape } },
        },
        304: notModified,
      },
    },
  },
  '/charts/{file}': {
    get: {
      operationId: 'chart',
      summary: 'A chart of the dashboard, drawn or as its table',
      tags: ['portals'],
      parameters: [
        {
          name: 'file',
          in: 'path',
          required: true,
          description: 'A chart and how it is given: `.svg`, `.png` or `.csv`',
          schema: { type: 'string', example: 'verification.csv' },
        },
      ],
      requestParams: { query: chartQuery },
      responses: {
        200: {
          description: 'The chart',
          content: {
            'image/svg+xml': { schema: { type: 'string' } },
            'image/png': { schema: { type: 'string', format: 'binary' } },
            'text/csv': { schema: { type: 'string' } },
          },
        },
        304: notModified,
        400: invalid,
        404: problem('There is no such chart'),
      },
    },
  },
};
