/** When the command was given; the Node in front of the pinned one hands it on. */
export const BEGAN = Number(process.env.RICOMI_BEGAN) || Date.now();
const NAME_WIDTH = 12;

/** @param {string} line */
export const say = (line) => process.stdout.write(`${line}\n`);

/** Seconds since the script began, or since `from`, as people read them. */
export const seconds = (from = BEGAN) => `${((Date.now() - from) / 1000).toFixed(1)} s`;

/**
 * Does one step and says how long it took. What takes longer than a moment is announced, so nobody looks at nothing.
 * @template T
 * @param {string} name
 * @param {() => T | Promise<T>} work
 * @param {string | ((result: T) => string)} [outcome]
 * @returns {Promise<T>}
 */
export async function step(name, work, outcome = '') {
  const from = Date.now();
  const announced = setTimeout(() => say(`  ${name.padEnd(NAME_WIDTH)}      …`), 1500);
  try {
    const result = await work();
    const text = typeof outcome === 'function' ? outcome(result) : outcome;
    say(`  ${name.padEnd(NAME_WIDTH)} ${seconds(from).padStart(7)}  ${text}`.trimEnd());
    return result;
  } finally {
    clearTimeout(announced);
  }
}
