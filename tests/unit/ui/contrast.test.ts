import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('app/globals.css', 'utf8');

type Tokens = Record<string, string>;

/** The `--color-…: #rrggbb` of the first `rule` after `opening`. */
function tokensAfter(opening: string, rule = opening): Tokens {
  const start = css.indexOf(rule, css.indexOf(opening));
  if (!css.includes(opening) || start === -1) throw new Error(`app/globals.css has no «${opening}»`);
  const block = css.slice(start, css.indexOf('}', start));
  return Object.fromEntries(
    [...block.matchAll(/--color-([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value]),
  );
}

const light = tokensAfter('@theme static {');
const dark = tokensAfter('@media screen and (prefers-color-scheme: dark) {', ':root {');
const paper = tokensAfter('@media print {', ':root {');

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(tokens: Tokens, one: string, other: string): number {
  const [low = 0, high = 0] = [one, other]
    .map((name) => luminance(tokens[name] ?? '#000000'))
    .sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const TEXT = ['ink', 'ink-2', 'sea', 'sea-2', 'alert'];
const MARKS = ['clay', 'leaf', 'edge', 'sea', 'ink'];
const GROUNDS = ['paper', 'paper-2', 'field'];

describe.each([
  ['light', light],
  ['dark', dark],
  ['print', paper],
])('colours in %s', (_, tokens) => {
  it.each(TEXT.flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)))(
    'text %s stands out 7:1 on %s',
    (text, ground) => {
      expect(contrast(tokens, text, ground)).toBeGreaterThanOrEqual(7);
    },
  );

  it.each(['sea', 'sea-2', 'alert', 'leaf'])('words on a ground of %s stand out 7:1', (ground) => {
    expect(contrast(tokens, 'on-sea', ground)).toBeGreaterThanOrEqual(7);
  });

  it.each(MARKS.flatMap((mark) => GROUNDS.map((ground) => [mark, ground] as const)))(
    'mark %s stands out 3:1 on %s',
    (mark, ground) => {
      expect(contrast(tokens, mark, ground)).toBeGreaterThanOrEqual(3);
    },
  );

  it('words under the keyboard’s focus stand out 7:1', () => {
    expect(contrast(tokens, 'on-focus', 'focus')).toBeGreaterThanOrEqual(7);
  });
});

describe('the three sets of tokens', () => {
  it('name the same colours, so that none is left over from another light', () => {
    expect(Object.keys(dark).sort()).toEqual(Object.keys(light).sort());
    expect(Object.keys(paper).sort()).toEqual(Object.keys(light).sort());
  });
});
