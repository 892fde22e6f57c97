import { type DoorView, doorOf } from '@/lib/inventory/queries/doors.ts';
import { isEntryId } from '@/lib/inventory/schema.ts';

/** The listed door at an address; an address of another shape is not looked up. */
export const publicDoor = async (slug: string): Promise<DoorView | null> =>
  isEntryId(slug) ? doorOf(slug) : null;
