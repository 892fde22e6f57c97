import type { ComponentProps } from 'react';
import { classes } from './classes';

export type ButtonKind = 'primary' | 'secondary' | 'danger';

const CLASS_OF_KIND: Record<ButtonKind, string | undefined> = {
  primary: undefined,
  secondary: 'button-second',
  danger: 'button-danger',
};

/** A button that acts. It says what happens («Send to the secretariat»), and sends its form unless told otherwise. */
export function Button({
  kind = 'primary',
  type = 'submit',
  className,
  ...button
}: ComponentProps<'button'> & { kind?: ButtonKind }) {
  return <button {...button} type={type} className={classes('button', CLASS_OF_KIND[kind], className)} />;
}

/** A link that looks like a button: it leads on to the next thing to do. */
export function LinkButton({
  kind = 'primary',
  className,
  ...link
}: ComponentProps<'a'> & { href: string; kind?: ButtonKind }) {
  return <a {...link} className={classes('button', CLASS_OF_KIND[kind], className)} />;
}
