import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengthOf, tidy } from '@/lib/platform/text/tidy.ts';
import { isWebAddress } from '@/lib/platform/text/web-address.ts';
import { readNumber } from '@/lib/practices/schema/fields.ts';

describe('a number as people write it', () => {
  it.each([
    ['1250', 1250],
    ['1.250', 1250],
    ['1,250', 1250],
    ['1 250', 1250],
    ['1 250,5', 1250.5],
    ['1.234.567,89', 1234567.89],
    ['1,234,567.89', 1234567.89],
    ['0.125', 0.125],
    ['0,5', 0.5],
    ['3,14', 3.14],
    ['-3', -3],
  ])('reads %s as %d', (typed, value) => expect(readNumber(typed)).toBe(value));

  it.each(['', 'doce', '1.2.3', '12,34,56', '1.250.5', '٣', '1e5', '🙂', '<b>1</b>', '--1'])(
    'does not read «%s»',
    (typed) => expect(readNumber(typed)).toBeNull(),
  );

  it('never answers anything but a finite number or null', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const number = readNumber(typed);
        return number === null || Number.isFinite(number);
      }),
    );
  });

  it('reads back what Intl writes in four languages', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e12 }),
        fc.constantFrom('es', 'en-GB', 'pt-BR', 'fr'),
        (value, locale) => {
          const written = new Intl.NumberFormat(locale, { useGrouping: 'always' }).format(value);
          return readNumber(written) === value;
        },
      ),
    );
  });
});

describe('tidy', () => {
  it('keeps what a reader sees and drops what no reader can see', () => {
    expect(tidy('  niñ\u0301a\u0000\u202E <b>🙂</b>\r\nعربي ')).toBe('niñ́a <b>🙂</b>\nعربي');
  });
  it('is done after once', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => tidy(tidy(text)) === tidy(text)));
  });
  it('leaves nothing that PostgreSQL refuses', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) => !tidy(text).includes('\u0000') && tidy(text).isWellFormed(),
      ),
    );
  });
});

describe('a length', () => {
  it('counts an emoji as one character', () => expect(lengthOf('a🙂')).toBe(2));
});

describe('a web address', () => {
  it.each(['https://www.gob.mx/comar', 'http://example.org/ñ?q=1#x'])('takes %s', (url) =>
    expect(isWebAddress(url)).toBe(true),
  );
  it.each([
    'javascript:alert(1)',
    'www.gob.mx',
    'https://',
    'https://user:pass@example.org',
    'data:text/html,x',
    'https://a b.org',
    '//example.org',
    'ftp://example.org',
  ])('refuses %s', (url) => expect(isWebAddress(url)).toBe(false));
});
