import { Table } from '@/components/ui/data/Table';
import type { Corridor } from '@/lib/corridors';
import { formatNumber } from '@/lib/platform/i18n/format';
import type { Locale } from '@/lib/platform/i18n/locales';

export type CorridorWords = {
  open: string;
  caption: string;
  origin: string;
  destination: string;
  total: string;
};

/** The data behind the map, for whoever cannot see it or wants the figures: opens in place, without script. */
export function CorridorTable(props: {
  corridors: Corridor[];
  locale: Locale;
  nameOf: (country: string) => string;
  words: CorridorWords;
}) {
  const { corridors, locale, nameOf, words } = props;
  return (
    <details className="text-sm">
      <summary className="inline-block py-2.5 text-sea underline underline-offset-4">{words.open}</summary>
      <Table
        caption={words.caption}
        rows={corridors}
        rowKey={({ origin, destination }) => `${origin} ${destination}`}
        stay
        columns={[
          { key: 'origin', header: words.origin, names: true, cell: ({ origin }) => nameOf(origin) },
          { key: 'destination', header: words.destination, cell: ({ destination }) => nameOf(destination) },
          { key: 'total', header: words.total, end: true, cell: ({ total }) => formatNumber(locale, total) },
        ]}
      />
    </details>
  );
}
