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
];

export const reservedIn = ({ body }: Answer): string[] => RESERVED.filter((words) => body.includes(words));
