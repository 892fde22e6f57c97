'use client';
// Needs the browser: a message that answers what the person just did must receive the focus, also when it changes in place.
// Without script the `autofocus` attribute does it on arrival.

import { type ReactNode, useEffect, useRef } from 'react';

/** A region that takes the focus when it appears and whenever `occasion` changes. */
export function FocusWhenShown(props: {
  occasion: string;
  labelledBy: string;
  className?: string;
  children: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new occasion is what calls for the focus.
  useEffect(() => box.current?.focus(), [props.occasion]);
  return (
    <div
      ref={box}
      role="alert"
      // biome-ignore lint/a11y/noAutofocus: the page was asked for by sending the form; this is its answer.
      autoFocus
      tabIndex={-1}
      aria-labelledby={props.labelledBy}
      className={props.className}
    >
      {props.children}
    </div>
  );
}
