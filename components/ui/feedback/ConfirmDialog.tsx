'use client';
// Needs the browser: it opens the native dialog in place. Without script the trigger is a link to the page that asks the same.

import { type ReactNode, useId, useRef } from 'react';
import { classes } from '../classes';

/**
 * Asks before something that cannot be taken back. `href` is the confirmation page (`ConfirmPage`), `children` the form that does it,
 * `cancel` the words that leave everything as it is.
 */
export function ConfirmDialog(props: {
  href: string;
  trigger: string;
  title: string;
  explanation: ReactNode;
  cancel: string;
  danger?: boolean;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  return (
    <>
      <a
        href={props.href}
        aria-haspopup="dialog"
        className={classes('button', props.danger ? 'button-danger' : 'button-second')}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey || !dialog.current) return;
          event.preventDefault();
          dialog.current.showModal();
        }}
      >
        {props.trigger}
      </a>
      <dialog ref={dialog} aria-labelledby={`${id}-title`} className="dialog">
        <h2 id={`${id}-title`} className="text-lg">
          {props.title}
        </h2>
        <div className="mt-3">{props.explanation}</div>
        <div className="mt-6 flex flex-wrap items-center gap-4">
          {props.children}
          <form method="dialog">
            <button type="submit" className="button button-second">
              {props.cancel}
            </button>
          </form>
        </div>
      </dialog>
    </>
  );
}
