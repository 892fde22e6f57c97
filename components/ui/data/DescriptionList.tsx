import type { ReactNode } from 'react';

export type Description = { term: ReactNode; description: ReactNode; key?: string };

/** Facts of one thing, one under the other, for the rail beside a text. Leave out what is not known rather than saying so. */
export function DescriptionList({ items }: { items: Description[] }) {
  return (
    <dl>
      {items.map(({ term, description, key }, index) => (
        <div key={key ?? index} className="mb-3">
          <dt className="text-ink-2">{term}</dt>
          <dd>{description}</dd>
        </div>
      ))}
    </dl>
  );
}
