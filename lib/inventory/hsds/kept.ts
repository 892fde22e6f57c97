import { isDeepStrictEqual } from 'node:util';
import type { ChannelView, DoorView } from '../queries/doors.ts';
import type { PortalEntry } from '../schema.ts';
import { hsdsFullService, hsdsService } from './export.ts';
import type { HsdsService } from './record.ts';

/**
 * A record of another publisher, with the entry that was made of it. HSDS has more fields than the inventory; none of them is lost:
 * what nobody has changed here since is given out as it came, whatever we can say of it ourselves.
 */
export type Kept = {
  record: HsdsService;
  entry: PortalEntry;
  /** The day on which it came (`2026-11-24`). */
  on: string;
};

type Json = Record<string, unknown>;

/** The door as it stood when the record came. */
const asItCame = (door: DoorView, { entry, on }: Kept): DoorView => ({
  ...door,
  ...entry,
  operator:
    entry.operator === door.operator.id
      ? door.operator
      : { ...door.operator, id: entry.operator, hsdsId: null },
  channels: entry.channels.map(
    (channel): ChannelView => ({
      ...{ city: null, latitude: null, longitude: null },
      ...channel,
      ...{ id: '', verifiedOn: null },
    }),
  ),
  ...{ verifiedOn: null, notices: [], updatedOn: on },
});

/** One part of a list that did not change is its part of the record. */
function partsOf(record: unknown, base: unknown, now: unknown): unknown {
  if (!Array.isArray(record) || !Array.isArray(base) || !Array.isArray(now)) return now;
  if (record.length !== base.length) return now;
  return now.map((part) => {
    const at = base.findIndex((each) => isDeepStrictEqual(each, part));
    return at < 0 ? part : record[at];
  });
}

/** The record as it came, but for what differs between then and now. */
function merged(record: Json, base: Json, now: Json): Json {
  const out: Json = {};
  for (const name of new Set([...Object.keys(record), ...Object.keys(now)])) {
    const value = isDeepStrictEqual(base[name], now[name])
      ? record[name]
      : partsOf(record[name], base[name], now[name]);
    if (value !== undefined) out[name] = value;
  }
  return out;
}

/** Fields that are a service's own; lists and objects beside it come with the full record only. */
const own = (record: Json): Json =>
  Object.fromEntries(
    Object.entries(record).filter(([, value]) => typeof value !== 'object' || value === null),
  );

/** A service as HSDS lists it, or whole. */
export function serviceOf(door: DoorView, kept: Kept | undefined, today: string, full: boolean): object {
  const shape = full ? hsdsFullService : hsdsService;
  const now = shape(door, today);
  if (!kept) return now;
  const record = full ? kept.record : own(kept.record);
  const out = merged(record, shape(asItCame(door, kept), kept.on) as Json, now as Json);
  // Days are all that we keep of when an entry changed: on the day on which it came, its own date would outlive a change.
  const changed = !isDeepStrictEqual(out, record);
  return changed ? { ...out, last_modified: (now as Json).last_modified } : out;
}
