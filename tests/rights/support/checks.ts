import { WORDS } from './fixtures.ts';
import type { Answer } from './http.ts';

/** Words of a record that only those who may know of it read. */
export const RESERVED = [
  'Titulo-reservado',
  WORDS,
  'Observacion-',
  'Contacto-reservado',
  'Aviso-reservado',
  'Ronda-reservada',
  'Pedido-reservado',
  'Institucion-reservada',
];

export const reservedIn = ({ body }: Answer): string[] => RESERVED.filter((words) => body.includes(words));

/**
 * Words in an answer that are for nobody outside: all of the above but the title and the text of the practices that were
 * published.
 */
export const unpublishedIn = ({ body }: Answer): string[] => [
  ...(body.match(/Titulo-reservado-[a-z]+-?[a-z_]*/g) ?? []).filter((title) => !title.endsWith('-published')),
  ...[...RESERVED, 'Nombre-de-'].filter(
    (words) => words !== 'Titulo-reservado' && words !== WORDS && body.includes(words),
  ),
];
