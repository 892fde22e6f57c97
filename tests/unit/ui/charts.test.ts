import { describe, expect, it } from 'vitest';
import { type Chart, chartSize } from '@/lib/charts/chart.ts';
import { chartSvg } from '@/lib/charts/render.ts';

const chart: Chart = {
  kind: 'bars',
  title: 'Haití <y> más',
  unit: 'personas',
  categories: ['Estados Unidos', 'República Dominicana', 'San Vicente y las Granadinas'],
  series: [{ name: 'Total', values: [705361, 496112, 15] }],
  source: 'DESA',
  number: String,
};

describe('a chart', () => {
  it('follows the reader’s light in a page, and stays as it is on paper', () => {
    expect(chartSvg(chart)).not.toContain('prefers-color-scheme');
    for (const shape of ['page', 'phone'] as const) {
      const svg = chartSvg(chart, shape);
      expect(svg).toContain('@media screen and (prefers-color-scheme: dark)');
      // Every colour that it is drawn with has another at night.
      const drawn = new Set(
        [...svg.matchAll(/(?:fill|stroke)="(#[0-9a-f]{6})"[^\]]/g)].map(([, colour]) => colour),
      );
      for (const colour of drawn) expect(svg).toContain(`[fill="${colour}"]`);
    }
  });

  it('is drawn narrow for a phone, with every name and every number', () => {
    const { width } = chartSize('bars', 3, 'phone');
    const svg = chartSvg(chart, 'phone');
    expect(svg).toContain(`<svg width="${width}"`);
    expect(width).toBeLessThan(chartSize('bars', 3).width);
    for (const words of ['República', 'Granadinas', '705361', 'personas']) expect(svg).toContain(words);
  });

  it('carries its title and source as text, not as markup', () => {
    expect(chartSvg(chart)).toContain('<title>Haití &lt;y&gt; más</title><desc>DESA</desc>');
  });
});
