/** The queues that exist. They are created with the migrations; the application may only use them. */
export const QUEUES = [
  { name: 'mail.send', retryLimit: 12, retryDelay: 30, retryBackoff: true, expireInSeconds: 120 },
  { name: 'daily', retryLimit: 3, retryDelay: 300, retryBackoff: true, expireInSeconds: 900 },
  { name: 'addresses.check', retryLimit: 0, expireInSeconds: 3_000 },
  { name: 'inventory.import', retryLimit: 2, retryDelay: 5, expireInSeconds: 600 },
] as const;

export type QueueName = (typeof QUEUES)[number]['name'];
