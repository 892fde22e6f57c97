import pino from 'pino';

/** JSON lines on standard output. Nothing personal goes in: no address, no query, no body. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (level) => ({ level }) },
});
