/** A sentence by its key in the messages (`errors.*` or `validation.*`), with what it needs. */
export type Message = { key: string; values?: Record<string, string | number> };

/** Messages by name of the form control, for instance `partners.0.role`; `form` for the whole. */
export type FieldMessages = Record<string, Message>;

/** Every way in which a command can say no. One place turns them into words, another into an HTTP answer. */
export type Failure =
  | { code: 'not_found' }
  | { code: 'forbidden' }
  | { code: 'invalid'; fields: FieldMessages }
  | { code: 'conflict'; current?: unknown }
  | { code: 'throttled'; retryAfter: number }
  | { code: 'unavailable' };

export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const fail = (error: Failure): { ok: false; error: Failure } => ({ ok: false, error });
export const invalid = (field: string, key: string, values?: Message['values']) =>
  fail({ code: 'invalid', fields: { [field]: { key, ...(values && { values }) } } });

/** Carries a failure out of a transaction, so that it rolls back; `attempt` turns it into a result again. */
export class Refusal extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
    this.name = 'Refusal';
  }
}

/** Runs a transaction that may throw a Refusal; any other error is a bug and goes on. */
export async function attempt<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof Refusal) return fail(error.failure);
    throw error;
  }
}

const STATUS: Record<Failure['code'], number> = {
  not_found: 404,
  forbidden: 403,
  invalid: 422,
  conflict: 409,
  throttled: 429,
  unavailable: 503,
};

/** The HTTP status of a failure (RFC 9110). */
export const statusOf = (failure: Failure): number => STATUS[failure.code];
