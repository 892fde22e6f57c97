/** Ids of requests that could not be read, from the moment Next reports it until they are answered. Shared by the bundle and the border. */
const holder = globalThis as typeof globalThis & { ricomiUnreadable?: Set<string> };
holder.ricomiUnreadable ??= new Set();
const unreadable = holder.ricomiUnreadable;

const SAID_OF_BODIES =
  /^(Failed to parse body as FormData|Unexpected end of form|Malformed |Multipart: |Invalid Server Actions? request)/;
const READS_REQUESTS = /next-server[/\\]app-page/;

/**
 * Was the failure that the request's body made no sense? Next answers such a request with 500, as if we had failed. Told by what its
 * parsers say, or by where it was thrown: in Next's reading of an action's arguments, not in code of ours.
 */
export function isUnreadable({ message, stack = '' }: Error): boolean {
  return SAID_OF_BODIES.test(message) || READS_REQUESTS.test(throwingFrame(stack));
}

/** The first frame that lies in a file. */
const throwingFrame = (stack: string): string =>
  stack.split('\n').find((line) => /^\s+at /.test(line) && /[/\\]/.test(line)) ?? '';

export const noteUnreadable = (requestId: string): void => void unreadable.add(requestId);

/** Answers once: the id is forgotten. */
export const wasUnreadable = (requestId: string): boolean => unreadable.delete(requestId);
