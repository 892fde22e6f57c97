import type { Alive, OnPractice, State } from '../expected.ts';
import { sql } from './database.ts';
import { type Kind, linkOf, practiceId, sentRemark, unsentRemark, versionId } from './fixtures.ts';
import type { Fields } from './http.ts';
import { accountId, id, PEOPLE } from './people.ts';

const STEP_5 = {
  lessons: 'Otra lección.',
  conditions: '',
  challenges: '',
  gender: '',
  rights: '',
  gcmObjectives: '21',
};

/** What the form of each action carries. */
export function fieldsOf(door: string, kind: Kind, state: State): Fields {
  const [action, name] = door.split(' ');
  const target = { locale: 'es', practiceId: practiceId(kind, state) };
  switch (action) {
    case 'movePracticeAction':
      return { ...target, transition: name ?? '', reason: 'Porque sí.' };
    case 'saveStepAction':
      return { ...target, step: '5', base: '0', client: '', intent: 'continue', ...STEP_5 };
    case 'resolveConflictAction':
      return { ...target, step: '3', keep: 'theirs' };
    case 'answerRemarkAction':
      return { ...target, remarkId: sentRemark(kind, state), answer: 'Así lo haremos.' };
    case 'resolveRemarkAction':
      return { ...target, remarkId: sentRemark(kind, state), resolved: 'on' };
    case 'removeRemarkAction':
      return { ...target, remarkId: unsentRemark(kind, state) };
    case 'addRemarkAction':
      return { ...target, field: 'results', remark: '¿De qué fuente es la cifra?' };
    case 'setChecklistAction':
      return { ...target, checked: ['clear', 'sources'] };
    case 'createClearanceAction':
      return { ...target, label: 'Despacho' };
    case 'revokeClearanceAction':
      return { ...target, linkId: linkOf(kind, state) };
    case 'answerAsNamedStateAction':
      return { ...target, answer: 'object', reason: 'Falta nuestra parte.' };
    case 'settleObjectionAction':
      return { ...target, countryCode: 'MX' };
    default:
      return target;
  }
}

/** What must be there for the action to have something to do. Value: whether something had to be laid out. */
export async function prepare(door: string, kind: Kind, state: State, actor: string): Promise<boolean> {
  if (door === 'answerAsNamedStateAction' || door === 'settleObjectionAction') {
    await sql(
      `insert into "Objection" (id, "practiceId", "versionId", "countryCode", state, deadline) values ($1, $2, $3, 'MX', $4::"ObjectionState", now() + interval '9 days')`,
      [
        id('ob', 1),
        practiceId(kind, state),
        versionId(kind, state),
        door === 'settleObjectionAction' ? 'objected' : 'open',
      ],
    );
    return true;
  }
  if (door === 'movePracticeAction endorse') {
    await sql(`update "Country" set "requiresEndorsement" = true where code = 'HN'`);
    return true;
  }
  if (door === 'resolveConflictAction' && actor in PEOPLE) {
    await sql(
      `insert into "DraftConflict" (id, "versionId", step, "personId", base, values) values ($1, $2, 3, $3, 0, '{}')`,
      [id('co', 1), versionId(kind, state), accountId(actor as Alive)],
    );
    return true;
  }
  return false;
}

/** The page on which the form stands. */
export const pageOf = ({ page }: OnPractice, kind: Kind, state: State) =>
  `/es/${page === 'work' ? 'workspace/practices' : 'secretariat/review'}/${practiceId(kind, state)}`;
