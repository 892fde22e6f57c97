import { stopChildren } from './children.mjs';
import { say } from './progress.mjs';

/** @type {(() => Promise<void>)[]} */
const endings = [];
let stopping;

/** Remembers how to end something else than a process of ours; the last begun is ended first. @param {() => Promise<void>} ending */
export const onStop = (ending) => endings.unshift(ending);

/**
 * Ends everything that was begun, once, and leaves.
 * @param {number} code
 * @param {string} [lastWord]  said when everything has ended
 */
export function stop(code, lastWord) {
  stopping ??= (async () => {
    for (const ending of [stopChildren, ...endings]) {
      await ending().catch((error) => {
        process.stderr.write(`${error.message}\n`);
      });
    }
    if (lastWord) say(lastWord);
    process.exit(code);
  })();
  return stopping;
}

export const isStopping = () => stopping !== undefined;

/** Ctrl-C, a signal, or the end of whoever started this script: all end it in order. */
export function stopOnSignals() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (!isStopping()) say('\nStopping …');
      stop(0);
    });
  }
  // npm or the older Node in front of us may be killed without a word to us.
  if (!process.env.npm_lifecycle_event && !process.env.RICOMI_BEGAN) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop(1);
  }, 1000).unref();
}
