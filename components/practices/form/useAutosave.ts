'use client';
// Needs the browser: it keeps what is typed in it and sends it when there is a line.

import { useCallback, useEffect, useRef, useState } from 'react';
import { forgetUnsent, keepUnsent, type Place, readUnsent, sendStep } from './unsent.ts';

export type AutosaveState =
  | { state: 'saved'; at: number | null }
  | { state: 'saving' | 'offline' | 'signed_out' | 'refused' | 'conflict' };

export type AutosaveOptions<Values> = {
  place: Place;
  /** Seals what is kept in this browser. */
  browserKey: string;
  base: number;
  client: string;
  savedAt: number | null;
  /** Puts back what this browser still held when the page was opened. */
  restore: (values: Values) => void;
};

const QUIET_MS = 600;
const RETRY_MS = 8_000;

/**
 * Keeps a step safe while it is typed: first sealed in the browser, then on the server; again when the line
 * returns. `changed` is called with every change, `push` sends at once.
 */
export function useAutosave<Values>(options: AutosaveOptions<Values>) {
  const { place, browserKey, restore } = options;
  const [state, setState] = useState<AutosaveState>({ state: 'saved', at: options.savedAt });
  const base = useRef(options.base);
  const client = useRef(options.client);
  const latest = useRef<Values | null>(null);
  const sending = useRef<Promise<boolean> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const send = useCallback(async (): Promise<boolean> => {
    while (latest.current !== null) {
      const values = latest.current;
      setState({ state: 'saving' });
      const answer = await sendStep(place, { base: base.current, client: client.current, values });
      if (answer.state !== 'saved') {
        setState({ state: answer.state });
        if (answer.state === 'conflict') {
          void forgetUnsent(place);
          latest.current = null;
        }
        return false;
      }
      base.current = answer.revision;
      if (latest.current !== values) continue;
      latest.current = null;
      void forgetUnsent(place);
      setState({ state: 'saved', at: Date.parse(answer.savedAt) });
    }
    return true;
  }, [place]);

  /** Sends what is waiting; true when the server has everything. */
  const push = useCallback((): Promise<boolean> => {
    clearTimeout(timer.current);
    sending.current ??= send().finally(() => {
      sending.current = null;
    });
    return sending.current;
  }, [send]);

  const changed = useCallback(
    (values: Values) => {
      latest.current = values;
      void keepUnsent(browserKey, place, {
        base: base.current,
        client: client.current,
        values,
        at: Date.now(),
      });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void push(), QUIET_MS);
    },
    [browserKey, place, push],
  );

  useEffect(() => {
    let open = true;
    void readUnsent(browserKey, place).then((kept) => {
      if (!open || !kept || latest.current !== null) return;
      base.current = kept.base;
      client.current = kept.client;
      latest.current = kept.values as Values;
      restore(kept.values as Values);
      void push();
    });
    return () => {
      open = false;
    };
  }, [browserKey, place, push, restore]);

  useEffect(() => {
    const again = () => {
      if (latest.current !== null) void push();
    };
    const retry = setInterval(again, RETRY_MS);
    window.addEventListener('online', again);
    return () => {
      clearInterval(retry);
      clearTimeout(timer.current);
      window.removeEventListener('online', again);
    };
  }, [push]);

  return { state, changed, push, base, client };
}
