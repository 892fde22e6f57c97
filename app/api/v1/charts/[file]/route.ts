import { stringify } from 'csv-stringify/sync';
import { chartPng, chartSvg } from '@/lib/charts/render.ts';
import { CHARTS, chartOf, chartQuery, figuresOf } from '@/lib/dashboard/index.ts';
import { answer, invalidQuery, notFound } from '@/lib/open-data/index.ts';

type Context = { params: Promise<{ file: string }> };

/** `GET /api/v1/charts/{corridor|destinations|origins|verification}.{svg|png|csv}?from=&in=&locale=`: a chart of the dashboard. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  const [, stem, ending] = /^([a-z]+)\.(svg|png|csv)$/.exec(file) ?? [];
  const name = CHARTS.find((each) => each === stem);
  if (!name || !ending) return notFound('chart');
  const query = chartQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!query.success) return invalidQuery(query.error);
  const figures = await figuresOf(name, query.data);
  const named = `ricomi-${name}.${ending}`;
  if (ending === 'csv') {
    const body = stringify([figures.columns, ...figures.rows], {
      bom: true,
      escape_formulas: true,
      record_delimiter: 'windows',
    });
    return answer(request, body, {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${named}"`,
    });
  }
  const chart = chartOf(figures, query.data.locale);
  if (ending === 'svg')
    return answer(request, chartSvg(chart, query.data.shape), {
      'content-type': 'image/svg+xml; charset=utf-8',
    });
  return answer(request, await chartPng(chart), {
    'content-type': 'image/png',
    'content-disposition': `attachment; filename="${named}"`,
  });
}
