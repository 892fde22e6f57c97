import { gzipSync } from 'node:zlib';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { AmericasMap } from '../../../components/maps/AmericasMap';
import { CountryLocator } from '../../../components/maps/CountryLocator';
import { PLACES } from '../../../components/maps/places';
import { topCorridors } from '../../../lib/corridors/index';

const STATES = Object.keys(PLACES);
const compressed = (markup: string) => gzipSync(markup).length;
const home = renderToStaticMarkup(
  <AmericasMap corridors={topCorridors()} title="Corridors" nameOf={(code) => `Isla ${code}`} />,
);

describe('the map of the Americas', () => {
  it('has a dot for each of the 35 member States', () => {
    const dots = /class="states" d="([^"]*)"/.exec(home)?.[1] ?? '';
    expect(STATES).toHaveLength(35);
    expect(dots.match(/M/g)).toHaveLength(35);
  });

  it('names the small islands and says what it shows', () => {
    for (const island of ['AG', 'BB', 'DM', 'GD', 'KN', 'LC', 'TT', 'VC'])
      expect(home).toContain(`Isla ${island}`);
    expect(home).toContain('role="img" aria-label="Corridors"');
  });

  it('draws one arc a corridor', () => {
    const arcs = /class="arcs">(.*?)<\/g>/.exec(home)?.[1] ?? '';
    expect(arcs.match(/<path/g)).toHaveLength(topCorridors().length);
  });

  it('weighs at most 14 KB compressed', () => {
    expect(compressed(home)).toBeLessThanOrEqual(14_000);
  });
});

describe('the locator of a State', () => {
  it.each(STATES)('marks %s and weighs at most 5 KB compressed', (state) => {
    const markup = renderToStaticMarkup(<CountryLocator countries={[state]} title={state} />);
    expect(/class="here" d="(M[^"]+)"/.test(markup)).toBe(true);
    expect(compressed(markup)).toBeLessThanOrEqual(5_000);
  });

  it('shows nothing for a country outside the Americas', () => {
    expect(renderToStaticMarkup(<CountryLocator countries={['ES']} title="ES" />)).toBe('');
  });
});
