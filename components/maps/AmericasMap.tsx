import type { Corridor } from '@/lib/corridors';
import { LesserAntilles } from './LesserAntilles';
import { americas } from './outline';
import { PLACES } from './places';

/**
 * The Americas with corridors between States as arcs: thin where people were born, wide where they live, as wide as the root of
 * their number. Every State has a dot, the small islands of the Caribbean an inset with their names. A drawing for the eye: `title`
 * says what it shows, and a `CorridorTable` beside it holds the figures.
 */
export function AmericasMap(props: {
  corridors: Corridor[];
  title: string;
  nameOf: (country: string) => string;
}) {
  const { corridors, title, nameOf } = props;
  const map = americas({ width: 620, margin: 70, step: 2 });
  const most = Math.max(...corridors.map(({ total }) => total));
  return (
    <svg viewBox={`0 0 ${map.width} ${map.height}`} className="map" role="img" aria-label={title}>
      <path className="land" d={map.land} />
      <path className="borders" d={map.borders} />
      <LesserAntilles nameOf={nameOf} point={map.point} x={400} y={84} />
      <g className="arcs">
        {corridors.map(({ origin, destination, total }) => {
          const from = PLACES[origin];
          const to = PLACES[destination];
          if (!from || !to) return null;
          const width = 9 * Math.sqrt(total / most);
          return (
            <path key={origin + destination} d={arc(map.point(from.capital), map.point(to.capital), width)} />
          );
        })}
      </g>
      <path
        className="states"
        d={dots(
          Object.values(PLACES).map(({ capital }) => map.point(capital)),
          2.2,
        )}
      />
    </svg>
  );
}

type Point = [x: number, y: number];

/** A shape that grows from nothing at `from` to `width` at `to`, bent to the right of the way. */
function arc(from: Point, to: Point, width: number): string {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy) || 1;
  const normal: Point = [-dy / length, dx / length];
  const bend = length * 0.22;
  const half = Math.max(0.5, width / 2);
  const side = (sign: 1 | -1) => {
    const middle = shifted([from[0] + dx / 2, from[1] + dy / 2], normal, bend + (sign * half) / 2);
    return { middle, end: shifted(to, normal, sign * half) };
  };
  const [left, right] = [side(1), side(-1)];
  const start = from.join(' ');
  return `M${start}Q${text(left.middle)} ${text(left.end)}L${text(right.end)}Q${text(right.middle)} ${start}z`;
}

const shifted = (point: Point, direction: Point, by: number): Point => [
  point[0] + direction[0] * by,
  point[1] + direction[1] * by,
];

const text = ([x, y]: Point) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;

/** Small discs as one path. */
export function dots(points: Point[], radius: number): string {
  return points
    .map(
      ([x, y]) =>
        `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${radius * 2} 0a${radius} ${radius} 0 1 0${-radius * 2} 0`,
    )
    .join('');
}
