import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { CHART_WIDTHS, type Chart, type ChartShape, chartSize } from './chart.ts';

use([BarChart, LineChart, GridComponent, LegendComponent, SVGRenderer]);

/**
 * Colours that the common kinds of colour blindness tell apart (Okabe and Ito 2008), dark enough for white paper; the shapes and
 * dashes of lines differ as well, so that colour never speaks alone.
 */
const COLOURS = ['#0b4f5c', '#b4532a', '#56730f', '#5b4a8a'];
const SHAPES = ['circle', 'rect', 'triangle', 'diamond'];
const DASHES = ['solid', 'dashed', 'dotted', [8, 3, 2, 3]];
const INK = '#14212b';
const RULE = '#d8d4ca';
const EDGE = '#7c7668';
const PAPER = '#ffffff';
const FONT = 'Atkinson Hyperlegible Next';

/** The chart as SVG. Needs no browser and no script. */
export function chartSvg(chart: Chart, shape: ChartShape = 'file'): string {
  const size = chartSize(chart.kind, chart.categories.length, shape);
  const drawing = init(null, null, { renderer: 'svg', ssr: true, ...size });
  drawing.setOption(optionOf(chart, shape));
  const svg = drawing.renderToSVGString();
  drawing.dispose();
  return svg.replace(
    '>',
    ` role="img"><title>${escaped(chart.title)}</title><desc>${escaped(chart.source)}</desc>${shape === 'file' ? '' : AT_NIGHT}`,
  );
}

/**
 * A picture in a page does not see the page's colours: it asks for the reader's light itself, and changes each colour that it
 * was drawn with. A white sheet in a dark page would dazzle.
 */
const AT_NIGHT = `<style>@media screen and (prefers-color-scheme: dark){${Object.entries({
  [PAPER]: '#12191e',
  [INK]: '#eef1f2',
  [RULE]: '#33414a',
  [EDGE]: '#7d8d97',
  '#0b4f5c': '#7fc4cf',
  '#b4532a': '#ea9270',
  '#56730f': '#b9d977',
  '#5b4a8a': '#bcaeea',
})
  .map(([day, night]) => `[fill="${day}"]{fill:${night}}[stroke="${day}"]{stroke:${night}}`)
  .join('')}}</style>`;

const escaped = (text: string): string =>
  text.replace(
    /[<>&"]/g,
    (sign) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' })[sign] ?? sign,
  );

const TEXT = { color: INK, fontFamily: `'${FONT}', system-ui, sans-serif`, fontSize: 15 };

function optionOf(chart: Chart, shape: ChartShape): EChartsCoreOption {
  const { kind, series, number } = chart;
  const lines = kind === 'lines';
  const phone = shape === 'phone';
  const [names, values] = [nameAxis(chart, phone), valueAxis(chart, phone)];
  return {
    animation: false,
    backgroundColor: PAPER,
    textStyle: TEXT,
    color: COLOURS,
    legend:
      series.length > 1 ? { top: 4, textStyle: TEXT, itemGap: 28, itemWidth: phone ? 24 : 34 } : undefined,
    grid: gridOf(chart, phone),
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
          ...TEXT,
          formatter: ({ value }: { value: number }) => number(value),
        },
      }),
    })),
  };
}

function gridOf({ kind, series }: Chart, phone: boolean) {
  const twoRows = phone && kind !== 'lines';
  return {
    // Letters are measured without the reader's font: room for a wider one.
    left: 20,
    // Bars carry their number at their end, the last one beyond the last line.
    right: phone && kind === 'bars' ? 76 : 40,
    top: series.length === 1 ? 36 : twoRows ? 84 : 60,
    bottom: 8,
    outerBoundsMode: 'same',
    outerBoundsContain: 'all',
  };
}

/** A long name breaks into two lines where there is no room beside it; none is left out. */
function nameAxis({ kind, categories }: Chart, phone: boolean) {
  const lines = kind === 'lines';
  const broken = phone ? { width: 116, overflow: 'break', lineHeight: 15 } : {};
  return {
    type: 'category',
    data: [...categories],
    inverse: !lines,
    axisLabel: lines ? TEXT : { ...TEXT, interval: 0, ...broken },
    axisTick: { show: false },
    axisLine: { lineStyle: { color: EDGE } },
  };
}

/** Beside the last number there is no room for the unit: under the numbers there is. */
function valueAxis({ kind, unit, number }: Chart, phone: boolean) {
  const lines = kind === 'lines';
  return {
    type: 'value',
    name: unit,
    nameTextStyle: TEXT,
    ...(!lines && { nameLocation: 'middle', nameGap: 12 }),
    axisLabel: { ...TEXT, formatter: number, show: !(phone && kind === 'bars') },
    splitNumber: phone && !lines ? 3 : 4,
    splitLine: { lineStyle: { color: RULE } },
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
    fitTo: { mode: 'width', value: CHART_WIDTHS.file * 2 },
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: FONT },
  });
  return image.render().asPng();
}
