import { Button } from '@/components/ui/Button';
import { LONGEST_QUERY } from '@/lib/search/index.ts';

/** The question in words. It keeps the filters that are in use. */
export function SearchBox(props: {
  action: string;
  label: string;
  hint: string;
  button: string;
  q: string;
  kept: { name: string; value: string | number }[];
}) {
  return (
    <search>
      <form method="get" action={props.action} className="max-w-text">
        {props.kept.map(({ name, value }) => (
          <input key={`${name}:${value}`} type="hidden" name={name} value={value} />
        ))}
        <label htmlFor="q" className="font-bold">
          {props.label}
        </label>
        <p id="q-hint" className="mb-2 text-sm text-ink-2">
          {props.hint}
        </p>
        <div className="flex flex-wrap gap-3">
          <input
            id="q"
            name="q"
            type="search"
            defaultValue={props.q}
            maxLength={LONGEST_QUERY}
            aria-describedby="q-hint"
            autoComplete="off"
            className="control min-w-48 flex-1"
          />
          <Button>{props.button}</Button>
        </div>
      </form>
    </search>
  );
}
