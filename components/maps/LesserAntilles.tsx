import islands from './lesser-antilles.json' with { type: 'json' };

const WIDTH = 219;
const WIDTH_WITHOUT_NAMES = 112;
const HEIGHT = 236;
const ROW = 28;
const LABELS_AT = 106;
const SCALE = 23;

/** Degrees to units of the inset: at this size and latitude an equirectangular drawing is true enough. */
const project = ([longitude = 0, latitude = 0]: number[]): [x: number, y: number] => [
  tenth((longitude + 63.3) * SCALE),
  tenth((18.6 - latitude) * SCALE * 1.1),
];

const tenth = (units: number) => Math.round(units * 10) / 10;

/**
 * The small island States of the eastern Caribbean, enlarged, each with its name at the end of a line; on a phone, where the
 * names would be too small to read, without them. `x`, `y`: where the inset stands on the map.
 */
export function LesserAntilles(props: {
  nameOf: (country: string) => string;
  /** Where a name leads; nowhere when it is left out. */
  hrefOf?: (country: string) => string | undefined;
  point: (position: [number, number]) => [number, number];
  x: number;
  y: number;
}) {
  const { nameOf, hrefOf, point, x, y } = props;
  const [west, north] = point([-63.2, 17.9]);
  const [east, south] = point([-59.2, 10]);
  return (
    <g>
      <path
        className="inset"
        d={`M${west} ${north}H${east}V${south}H${west}zM${east} ${north}L${x} ${y}M${east} ${south}L${x} ${y + HEIGHT}`}
      />
      <path className="inset labels" d={`M${x} ${y}h${WIDTH}v${HEIGHT}h${-WIDTH}z`} />
      <path
        className="inset no-labels"
        d={`M${x} ${y}h${WIDTH_WITHOUT_NAMES}v${HEIGHT}h${-WIDTH_WITHOUT_NAMES}z`}
      />
      <g transform={`translate(${x} ${y})`}>
        <path className="here" d={islands.flatMap(({ polygons }) => polygons.map(ring)).join('')} />
        <g className="labels">
          <path className="inset" d={islands.map(({ polygons }, row) => leader(polygons, row)).join('')} />
          {islands.map(({ code }, row) => {
            const label = <Label key={code} name={nameOf(code)} y={rowMiddle(row)} />;
            const href = hrefOf?.(code);
            return href ? (
              <a key={code} href={href}>
                {label}
              </a>
            ) : (
              label
            );
          })}
        </g>
      </g>
    </g>
  );
}

const rowMiddle = (row: number) => 6 + ROW * (row + 0.5);

/** From the east of an island to its name. */
function leader(polygons: number[][][], row: number): string {
  const points = polygons.flat().map(project);
  const east = Math.max(...points.map(([px]) => px));
  const middle = points.reduce((sum, [, py]) => sum + py, 0) / points.length;
  return `M${tenth(east + 2)} ${tenth(middle)}L${LABELS_AT - 4} ${rowMiddle(row)}`;
}

/** A name on one line, or on two when it is long. */
function Label({ name, y }: { name: string; y: number }) {
  const lines = twoLines(name);
  const first = y + 4 - (lines.length - 1) * 7;
  return (
    <text x={LABELS_AT} y={first}>
      {lines.map((line, index) => (
        <tspan key={line} x={LABELS_AT} dy={index * 14}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

function twoLines(name: string): string[] {
  if (name.length <= 16) return [name];
  const breaks = [...name.matchAll(/ |(?<=-)/g)].map(({ index }) => index);
  const middle = breaks.sort((a, b) => Math.abs(a - name.length / 2) - Math.abs(b - name.length / 2))[0];
  return middle === undefined ? [name] : [name.slice(0, middle).trim(), name.slice(middle).trim()];
}

function ring(points: number[][]): string {
  return `M${points.map((position) => project(position).join(' ')).join('L')}z`;
}
