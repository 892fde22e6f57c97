import { disconnect } from '@/lib/platform/db/client.ts';
import { stopQueue } from '@/lib/platform/queue/boss.ts';
import { closeThrottle } from '@/lib/platform/throttle/throttle.ts';
import { loadCorridors } from './corridors.ts';
import { loadDemonstration } from './demonstration.ts';
import { loadInventory } from './inventory.ts';
import { loadPractices } from './practices.ts';
import { loadOrganisations, loadReference } from './reference.ts';

export type SeedOptions = {
  /** Where to write who can sign in; absent outside demonstration mode. */
  demonstrationFile?: string;
  /** Only what forms need: countries, themes, institutions. */
  referenceOnly?: boolean;
  say?: (line: string) => void;
};

/** Loads the reference data and the real content. Safe to repeat: what is there stays as it is. */
export async function seed({
  demonstrationFile,
  referenceOnly = false,
  say = () => undefined,
}: SeedOptions): Promise<void> {
  await loadReference();
  await loadOrganisations();
  if (!referenceOnly) {
    const added = await loadPractices((done, all) => {
      if (done % 10 === 0 || done === all) say(`practices ${done}/${all}`);
    });
    say(`${added} practices added`);
    const entries = await loadInventory((done, all) => {
      if (done % 12 === 0 || done === all) say(`inventory ${done}/${all} States`);
    });
    say(`${entries} entries of the inventory added`);
    say(`${await loadCorridors()} corridor figures added`);
  }
  if (demonstrationFile) await loadDemonstration(demonstrationFile);
}

/** Ends every connection that loading opened. */
export async function closeSeed(): Promise<void> {
  await stopQueue();
  await closeThrottle();
  await disconnect();
}
