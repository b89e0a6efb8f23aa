import Type, { type Static } from 'typebox'

/**
 * The closed catalogue of what can go wrong, with its HTTP status and an English title.
 * Screens turn the type into a sentence in the reader's language; nothing ever matches on the title.
 */
export const PROBLEMS = {
  'not-signed-in': [401, 'You are not signed in'],
  'session-ended': [401, 'Your session has ended'],
  'wrong-credentials': [401, 'E-mail or password is wrong'],
  'too-many-attempts': [429, 'Too many attempts, please wait'],
  'too-many-requests': [429, 'Too many requests, please wait'],
  'link-not-valid': [410, 'This link is used up or too old'],
  'password-too-weak': [422, 'This password is too easy to guess'],
  'cross-site-request': [403, 'The request did not come from this application'],
  'not-allowed': [403, 'You may not do this'],
  'grant-not-confirmed': [403, 'A supervisor has to confirm your access first'],
  'not-found': [404, 'Not found'],
  'method-not-allowed': [405, 'This method is not allowed here'],
  'refresh-in-progress': [409, 'Another tab has just renewed the session'],
  'already-exists': [409, 'This exists already'],
  'file-closed': [409, 'The file is closed'],
  'key-in-use': [409, 'A request with this key is still running'],
  'state-conflict': [409, 'This does not fit the present state'],
  'version-conflict': [412, 'Somebody else has changed this meanwhile'],
  'too-large': [413, 'The request is too large'],
  'unsupported-media-type': [415, 'This content type is not understood'],
  'malformed-request': [400, 'The request cannot be read'],
  'validation-failed': [422, 'Some entries are not valid'],
  'text-not-storable': [422, 'The text holds characters that cannot be stored'],
  'key-reused': [422, 'This key was used for another request'],
  'refused-by-domain': [422, 'The entry contradicts what is recorded'],
  'version-required': [428, 'The version that you read is missing'],
  'key-required': [428, 'The idempotency key is missing'],
  'unreadable-answer': [502, 'The answer cannot be read'],
  'not-reachable': [503, 'The server cannot be reached'],
  busy: [503, 'The server is busy'],
  'internal-error': [500, 'Something went wrong on our side'],
} as const satisfies Record<string, readonly [number, string]>

export type ProblemType = keyof typeof PROBLEMS

/** One faulty field: JSON pointer into the body, a stable code, and the values that the sentence needs. */
export const FieldError = Type.Object({
  pointer: Type.String(),
  code: Type.String(),
  params: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]))),
})
export type FieldError = Static<typeof FieldError>

/** RFC 9457 problem details; `current` holds the present representation on a version conflict. */
export const Problem = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  detail: Type.Optional(Type.String()),
  action: Type.Optional(Type.String()),
  retryAfterSeconds: Type.Optional(Type.Integer()),
  errors: Type.Optional(Type.Array(FieldError)),
  current: Type.Optional(Type.Unknown()),
})
export type Problem = Static<typeof Problem>

/** A problem as an exception: thrown by commands on the server and by the client on any refusal. */
export class ProblemError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.detail ?? problem.title)
    this.name = 'ProblemError'
    this.problem = problem
  }
}

/** Makes a problem of the catalogue, with what is particular to this case. */
export function problem(
  type: ProblemType,
  more: Omit<Partial<Problem>, 'type' | 'title' | 'status'> = {},
): Problem {
  const [status, title] = PROBLEMS[type]
  return { type, title, status, ...more }
}

/** Reads an answer as a problem; an answer of another form becomes one of its status. */
export function problemFrom(body: unknown, status: number): Problem {
  if (typeof body === 'object' && body !== null && 'type' in body && 'title' in body) return body as Problem
  return { type: 'internal-error', title: PROBLEMS['internal-error'][1], status }
}
