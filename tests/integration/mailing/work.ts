import { startWorker } from '@/lib/jobs/worker.ts';

// The portal's background work in a process of its own, until it is ended.
await startWorker();
