import { LesserAntilles } from './LesserAntilles';
import { americas } from './outline';
import { PLACES } from './places';

type Position = [longitude: number, latitude: number];

/** Where a State's figure stands: on its land where there is room, else in the sea beside it with a line to it. */
const FIGURES: Record<string, Position> = {
  AR: [-65, -36],
  BO: [-64.6, -16.8],
  BR: [-52, -10],
  BS: [-71, 27.5],
  BZ: [-86, 20],
  CA: [-105, 56],
  CL: [-77, -37],
  CO: [-73, 3.6],
  CR: [-87.5, 7],
  CU: [-84.5, 25.6],
  DO: [-67.5, 21.8],
  EC: [-83.5, -2.5],
  GT: [-95, 12.8],
  GY: [-55.5, 10.5],
  HN: [-82.6, 17],
  HT: [-73.4, 15.2],
  JM: [-78, 14.9],
  MX: [-103, 24.5],
  NI: [-80.4, 12.2],
  PA: [-80.5, 5.3],
  PE: [-75, -10],
  PY: [-58.6, -23],
  SR: [-50.5, 8.5],
  SV: [-92.4, 9.6],
  US: [-99, 39.5],
  UY: [-51, -36],
  VE: [-66, 7.3],
};
const ON_LAND = new Set(['AR', 'BO', 'BR', 'CA', 'CO', 'MX', 'PE', 'PY', 'US', 'VE']);

/** Four steps of depth are as many as an eye can tell apart. */
const STEPS = [0.25, 0.45, 0.65, 0.9];

/**
 * The Americas with a figure for each State: the deeper its land, the larger the figure; it leads where `hrefOf` says. The eastern
 * Caribbean stands in an inset, with names. A list of the same States belongs beside it: on a phone the figures are left out.
 */
export function StatesMap(props: {
  counts: Record<string, number>;
  title: string;
  /** «Honduras: 12 doors» */
  labelOf: (country: string, count: number) => string;
  nameOf: (country: string) => string;
  hrefOf: (country: string) => string;
}) {
  const { counts, title, labelOf, nameOf, hrefOf } = props;
  const map = americas({ width: 620, margin: 70, step: 2 });
  const most = Math.max(1, ...Object.values(counts));
  const shown = Object.keys(PLACES).filter((code) => (counts[code] ?? 0) > 0);
  const depth = (code: string) =>
    STEPS[Math.min(STEPS.length - 1, Math.floor(((counts[code] ?? 0) / (most + 1)) * STEPS.length))];
  const figured = shown.filter((code) => FIGURES[code]);
  return (
    <svg viewBox={`0 0 ${map.width} ${map.height}`} className="map">
      <title>{title}</title>
      <path className="land" d={map.land} />
      {shown.map((code) => (
        <path key={code} className="here" fillOpacity={depth(code)} d={map.area(code)} />
      ))}
      <path className="borders" d={map.borders} />
      <LesserAntilles
        nameOf={(code) => ((counts[code] ?? 0) > 0 ? `${nameOf(code)} (${counts[code]})` : nameOf(code))}
        hrefOf={(code) => ((counts[code] ?? 0) > 0 ? hrefOf(code) : undefined)}
        point={map.point}
        x={400}
        y={84}
      />
      <g className="labels">
        <path
          className="ring"
          d={figured
            .filter((code) => !ON_LAND.has(code))
            .map((code) => leader(code, map.point))
            .join('')}
        />
        {figured.map((code) => {
          const [x, y] = map.point(FIGURES[code] as Position);
          const label = labelOf(code, counts[code] ?? 0);
          return (
            <a key={code} href={hrefOf(code)} aria-label={label}>
              <title>{label}</title>
              <circle className="figure" cx={x} cy={y} r="11" />
              <text x={x} y={y + 4.5} textAnchor="middle">
                {counts[code]}
              </text>
            </a>
          );
        })}
      </g>
    </svg>
  );
}

function leader(code: string, point: (position: Position) => [number, number]): string {
  const from = point(FIGURES[code] as Position);
  const to = point((PLACES[code] as (typeof PLACES)[string]).capital);
  return `M${from.join(' ')}L${to.join(' ')}`;
}
