import { type GeoPermissibleObjects, geoAzimuthalEqualArea, geoPath } from 'd3-geo';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import atlas from 'world-atlas/countries-110m.json' with { type: 'json' };
import { OTHER_LAND, PLACES } from './places';

/** A drawing of the hemisphere in whole units: `width` × `height`, paths for SVG, and where a place falls. */
export type Outline = {
  width: number;
  height: number;
  land: string;
  borders: string;
  /** The area of one State; empty for those too small for this scale, which are shown as dots. */
  area: (country: string) => string;
  point: (position: [longitude: number, latitude: number]) => [x: number, y: number];
};

type Size = { width: number; margin?: number; step: number };
type Atlas = Parameters<typeof feature>[0];
type Area = Feature<Polygon | MultiPolygon>;

const outlines = new Map<string, Outline>();

/**
 * The Americas, `width` units wide with `margin` of them free at the right, points nearer to each other than `step` units left out. Drawn once and kept.
 * Lambert's equal-area projection, so that no State looks larger than it is; the far north runs out of the frame.
 */
export function americas(size: Size): Outline {
  const key = Object.values(size).join(' ');
  const known = outlines.get(key);
  if (known) return known;
  const drawn = draw(size);
  outlines.set(key, drawn);
  return drawn;
}

function draw({ width, margin = 0, step }: Size): Outline {
  const height = Math.round((width - margin) * 1.22);
  const projection = geoAzimuthalEqualArea()
    .rotate([84, -8])
    .fitExtent(
      [
        [0, 0],
        [width - margin, height],
      ],
      FRAME,
    )
    .clipExtent([
      [0, 0],
      [width, height],
    ]);
  const path = (object: GeoPermissibleObjects, smallest: number) => {
    const pen = new Pen(step, smallest);
    geoPath(projection, pen as unknown as CanvasRenderingContext2D)(object);
    return pen.end();
  };
  const topology = atlas as unknown as Atlas;
  const { geometries } = topology.objects.countries as unknown as { geometries: { id?: string }[] };
  const drawn = geometries.filter(({ id }) => id !== undefined && DRAWN.has(id)) as never[];
  const areas = (feature(topology, topology.objects.countries as never) as unknown as FeatureCollection)
    .features;
  return {
    width,
    height,
    land: path(westOnly(merge(topology, drawn)), step),
    borders: path(
      mesh(topology, { type: 'GeometryCollection', geometries: drawn } as never, (a, b) => a !== b),
      0,
    ),
    area: (country) => {
      const found = areas.find(({ id }) => id === PLACES[country]?.numeric);
      return found ? path(westOnly((found as Area).geometry), 0) : '';
    },
    point: (position) => {
      const [x, y] = projection(position) ?? [0, 0];
      return [Math.round(x), Math.round(y)];
    },
  };
}

const DRAWN = new Set([...Object.values(PLACES).map(({ numeric }) => numeric), ...OTHER_LAND]);

/** What the frame must hold, as points: the west of North America, Cape Horn, the east of Brazil, the south of Hudson Bay. */
const FRAME: Feature = {
  type: 'Feature',
  properties: {},
  geometry: {
    type: 'MultiPoint',
    coordinates: [
      [-128, 51],
      [-68, -56],
      [-34, -8],
      [-90, 60],
      [-53, 47],
    ],
  },
};

/** Polygons of the western hemisphere only: France without Europe, the United States without the Aleutians beyond 180°. */
function westOnly(geometry: Polygon | MultiPolygon): MultiPolygon {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return { type: 'MultiPolygon', coordinates: polygons.filter(([ring]) => ring && isWest(ring)) };
}

const isWest = (ring: Position[]) => ring.every(([longitude = 0]) => longitude < -30);

/** Writes projected lines as a short path: whole units, relative moves, no point nearer than `step` to the last, no shape below `smallest`. */
class Pen {
  private readonly parts: string[] = [];
  private line: [number, number][] = [];

  constructor(
    private readonly step: number,
    private readonly smallest: number,
  ) {}

  moveTo(x: number, y: number) {
    this.finish(false);
    this.line = [[Math.round(x), Math.round(y)]];
  }

  lineTo(x: number, y: number) {
    this.line.push([Math.round(x), Math.round(y)]);
  }

  closePath() {
    this.finish(true);
  }

  end(): string {
    this.finish(false);
    return this.parts.join('');
  }

  private finish(closed: boolean) {
    const points = this.thinned();
    this.line = [];
    if (points.length < (closed ? 3 : 2) || this.isTooSmall(points)) return;
    const [[startX, startY] = [0, 0], ...rest] = points;
    let [x, y] = [startX, startY];
    const moves = rest.map(([nextX, nextY]) => {
      const move = `${nextX - x}${nextY - y < 0 ? '' : ' '}${nextY - y}`;
      [x, y] = [nextX, nextY];
      return move;
    });
    this.parts.push(`M${startX} ${startY}l${moves.join(' ').replaceAll(' -', '-')}${closed ? 'z' : ''}`);
  }

  private thinned(): [number, number][] {
    const last = this.line.length - 1;
    let kept = this.line[0];
    return this.line.filter((point, index) => {
      if (!kept || index === 0) return true;
      if (point[0] === kept[0] && point[1] === kept[1]) return false;
      if (index < last && Math.hypot(point[0] - kept[0], point[1] - kept[1]) < this.step) return false;
      kept = point;
      return true;
    });
  }

  private isTooSmall(points: [number, number][]): boolean {
    const spread = (axis: 0 | 1) =>
      Math.max(...points.map((p) => p[axis])) - Math.min(...points.map((p) => p[axis]));
    return spread(0) + spread(1) < this.smallest * 2;
  }
}
