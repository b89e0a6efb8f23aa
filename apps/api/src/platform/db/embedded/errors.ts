export type EmbeddedProblem =
  | 'second-instance'
  | 'read-only-folder'
  | 'damaged-folder'
  | 'other-version'
  | 'foreign-owner'
  | 'unreachable-folder'
  | 'disk-full'
  | 'unsupported-platform'
  | 'start-failed'

/** The built-in database cannot be used; the message says what is the matter and how to mend it. */
export class EmbeddedDatabaseError extends Error {
  override readonly name = 'EmbeddedDatabaseError'
  readonly problem: EmbeddedProblem
  constructor(problem: EmbeddedProblem, sentence: string, options?: ErrorOptions) {
    super(sentence, options)
    this.problem = problem
  }
}

const FOLDER_ERRORS: Record<string, EmbeddedProblem> = {
  EROFS: 'read-only-folder',
  EACCES: 'read-only-folder',
  EPERM: 'read-only-folder',
  ENOTDIR: 'read-only-folder',
  EEXIST: 'read-only-folder',
  ENOSPC: 'disk-full',
}

/** Turns a failed write into the data folder into its sentence; any other error passes unchanged. */
export function folderError(error: unknown, folder: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const problem = FOLDER_ERRORS[code]
  return problem === undefined ? error : describe(problem, folder, error)
}

/** The error for a problem with the data folder, with the sentence an operator needs. */
export function describe(problem: EmbeddedProblem, folder: string, cause?: unknown): EmbeddedDatabaseError {
  return new EmbeddedDatabaseError(problem, sentence(problem, folder), { cause })
}

function sentence(problem: EmbeddedProblem, folder: string): string {
  switch (problem) {
    case 'second-instance':
      return `Wegmarke is already running on the data folder ${folder}; stop that one first, or set WEGMARKE_DATA_DIR to another folder.`
    case 'read-only-folder':
      return `The data folder ${folder} cannot be written; give this user the right to write there, or set WEGMARKE_DATA_DIR to another folder.`
    case 'damaged-folder':
      return `The data folder ${folder} holds a database that is damaged or incomplete; restore it from a backup, or move it away to begin anew.`
    case 'other-version':
      return `The data folder ${folder} was made by another major version of PostgreSQL; export it with that version, or move it away to begin anew.`
    case 'foreign-owner':
      return `The data folder ${folder} belongs to another user of this machine; start Wegmarke as that user, or set WEGMARKE_DATA_DIR to another folder.`
    case 'unreachable-folder':
      return `PostgreSQL never runs as root, and the unprivileged user it runs as cannot enter ${folder}; allow that with "chmod o+x" on the folders above it, or start Wegmarke as an ordinary user.`
    case 'disk-full':
      return `There is no space left for the data folder ${folder}; free some space and start again.`
    case 'unsupported-platform':
      return `There is no built-in PostgreSQL for this kind of machine; run PostgreSQL 18 yourself and set DATABASE_URL, DATABASE_WORKER_URL and DATABASE_MIGRATION_URL.`
    case 'start-failed':
      return `The built-in database in ${folder} did not start; the file postgres.log in that folder says why.`
  }
}
