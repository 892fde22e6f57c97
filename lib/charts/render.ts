import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, LineChart, GridComponent, LegendComponent, SVGRenderer]);

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

/**
 * Colours that the common kinds of colour blindness tell apart (Okabe and Ito 2008), dark enough for white paper; the shapes and
 * dashes of lines differ as well, so that colour never speaks alone.
 */
const COLOURS = ['#0b4f5c', '#b4532a', '#56730f', '#5b4a8a'];
const SHAPES = ['circle', 'rect', 'triangle', 'diamond'];
const DASHES = ['solid', 'dashed', 'dotted', [8, 3, 2, 3]];
const INK = '#14212b';
const WIDTH = 760;
const FONT = 'Atkinson Hyperlegible Next';

/** The chart as SVG, for the page, for paper and for download. Needs no browser and no script. */
export function chartSvg(chart: Chart): string {
  const height = chart.kind === 'lines' ? 400 : 120 + 30 * chart.categories.length;
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  drawing.setOption(optionOf(chart));
  const svg = drawing.renderToSVGString();
  drawing.dispose();
  return svg.replace(
    '>',
    ` role="img"><title>${escaped(chart.title)}</title><desc>${escaped(chart.source)}</desc>`,
  );
}

const escaped = (text: string): string =>
  text.replace(
    /[<>&"]/g,
    (sign) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' })[sign] ?? sign,
  );

function optionOf({ kind, unit, categories, series, number }: Chart): EChartsCoreOption {
  const lines = kind === 'lines';
  const text = { color: INK, fontFamily: `'${FONT}', system-ui, sans-serif`, fontSize: 15 };
  const names = {
    type: 'category',
    data: [...categories],
    inverse: !lines,
    axisLabel: text,
    axisTick: { show: false },
  };
  const values = {
    type: 'value',
    name: unit,
    nameTextStyle: text,
    axisLabel: { ...text, formatter: number },
    splitNumber: 4,
    splitLine: { lineStyle: { color: '#d8d4ca' } },
  };
  return {
    animation: false,
    backgroundColor: '#ffffff',
    textStyle: text,
    color: COLOURS,
    legend: series.length > 1 ? { top: 0, textStyle: text, itemWidth: 34 } : undefined,
    grid: { left: 8, right: 40, top: series.length > 1 ? 56 : 36, bottom: 8, containLabel: true },
    xAxis: lines ? names : values,
    yAxis: lines ? values : names,
    series: series.map(({ name, values: data }, index) => ({
      name,
      type: lines ? 'line' : 'bar',
      data: [...data],
      ...(kind === 'stacked' && { stack: 'all' }),
      ...(lines
        ? { symbol: SHAPES[index], symbolSize: 9, lineStyle: { width: 3, type: DASHES[index] } }
        : { barWidth: 18 }),
      ...(kind === 'bars' && {
        label: {
          show: true,
          position: 'right',
          ...text,
          formatter: ({ value }: { value: number }) => number(value),
        },
      }),
    })),
  };
}

const FONTS = ['400Regular/AtkinsonHyperlegibleNext_400Regular.ttf'];

/** The same as a picture, twice as fine as a screen; its font comes with the portal, not from the machine. */
export async function chartPng(chart: Chart): Promise<Buffer> {
  const folder = join(
    /* turbopackIgnore: true */ process.cwd(),
    'node_modules/@expo-google-fonts/atkinson-hyperlegible-next',
  );
  const fontFiles = FONTS.map((file) => join(folder, file));
  await Promise.all(fontFiles.map((file) => readFile(file)));
  const image = new Resvg(chartSvg(chart), {
    fitTo: { mode: 'width', value: WIDTH * 2 },
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: FONT },
  });
  return image.render().asPng();
}
