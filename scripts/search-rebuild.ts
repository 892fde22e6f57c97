import { rebuildInventorySearch } from '@/lib/inventory/commands/search-index.ts';
import { disconnect } from '@/lib/platform/db/client.ts';
import { rebuildSearch } from '@/lib/practices/commands/search-index.ts';

// Usage: npm run search:rebuild. Makes the search index anew from what is published: after a change of how words are read, or a new PostgreSQL.
try {
  const count = await rebuildSearch();
  process.stdout.write(
    `search index: ${count} practices, ${await rebuildInventorySearch()} entries of the inventory\n`,
  );
} finally {
  await disconnect();
}
