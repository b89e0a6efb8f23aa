/** Kinds of things that the trace tells, for its filters. */
export const AUDIT_GROUPS = [
  'reading',
  'writing',
  'export',
  'consent',
  'access_request',
  'rights',
  'sign_in',
  'refusal',
  'oversight',
  'settings',
  'system',
] as const
export type AuditGroup = (typeof AUDIT_GROUPS)[number]

/** What an action of the trace is called, and to which kind it belongs. */
export interface AuditWords {
  readonly group: AuditGroup
  readonly de: string
  readonly en: string
}
