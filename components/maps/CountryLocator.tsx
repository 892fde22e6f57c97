import { dots } from './AmericasMap';
import { americas } from './outline';
import { PLACES } from './places';

/** Where a State lies, or the States of a practice: filled on the outline of the Americas, small islands as a ringed dot. */
export function CountryLocator({ countries, title }: { countries: readonly string[]; title: string }) {
  const map = americas({ width: 240, step: 3 });
  const shown = countries.flatMap((country) => PLACES[country] ?? []);
  if (shown.length === 0) return null;
  const areas = countries.map((country) => ({ country, path: map.area(country) }));
  const small = areas.flatMap(({ country, path }) => (path.length < 60 ? (PLACES[country] ?? []) : []));
  const points = small.map(({ capital }) => map.point(capital));
  return (
    <svg viewBox={`0 0 ${map.width} ${map.height}`} className="map max-w-60" role="img" aria-label={title}>
      <path className="land" d={map.land} />
      <path className="here" d={areas.map(({ path }) => path).join('') + dots(points, 3)} />
      <path className="borders" d={map.borders} strokeWidth=".7" />
      {points.length > 0 && <path className="ring" d={dots(points, 8)} strokeWidth="1.5" />}
    </svg>
  );
}
