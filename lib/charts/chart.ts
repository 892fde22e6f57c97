/** What a chart is and how large it is drawn, without what draws it: pages need no more, and the drawing is heavy. */

/** A series of numbers over the same categories. */
export type Series = { name: string; values: readonly (number | null)[] };

export type ChartKind = 'lines' | 'bars' | 'stacked';

/** What is to be drawn. Numbers are already in the unit that `unit` names. */
export type Chart = {
  kind: ChartKind;
  title: string;
  unit: string;
  categories: readonly string[];
  series: readonly Series[];
  source: string;
  number: (value: number) => string;
};

/** `file` is for paper and download; `page` and `phone` stand in a page, the latter where there is no room for more. */
export const CHART_SHAPES = ['file', 'page', 'phone'] as const;
export type ChartShape = (typeof CHART_SHAPES)[number];
export const CHART_WIDTHS: Record<ChartShape, number> = { file: 760, page: 760, phone: 380 };

/** As large as it is drawn; the page keeps the room before the picture arrives. */
export const chartSize = (kind: ChartKind, rows: number, shape: ChartShape = 'file') => ({
  width: CHART_WIDTHS[shape],
  height: kind === 'lines' ? (shape === 'phone' ? 300 : 400) : 120 + 30 * rows,
});
