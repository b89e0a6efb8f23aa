import { AUDIT_WORDS } from './words.ts'

/** Kinds of things that the trace tells, for its filters. */
export const AUDIT_GROUPS = Object.keys(AUDIT_WORDS) as AuditGroup[]
export type AuditGroup = keyof typeof AUDIT_WORDS

/** Every action that the trace can hold. */
export type AuditAction = { [Group in AuditGroup]: keyof (typeof AUDIT_WORDS)[Group] }[AuditGroup]

/** The actions on one kind of thing, such as `step`. */
export type AuditActionOn<Thing extends string> = Extract<AuditAction, `${Thing}.${string}`>

interface Words {
  readonly group: AuditGroup
  readonly de: string
  readonly en: string
}

const WORDS: ReadonlyMap<string, Words> = new Map(
  AUDIT_GROUPS.flatMap((group) =>
    Object.entries<{ de: string; en: string }>(AUDIT_WORDS[group]).map(
      ([action, words]) => [action, { group, ...words }] as const,
    ),
  ),
)

export const AUDIT_ACTIONS = [...WORDS.keys()] as AuditAction[]

/** The actions of one kind. */
export function actionsOfGroup(group: AuditGroup): AuditAction[] {
  return Object.keys(AUDIT_WORDS[group]) as AuditAction[]
}

/** What an action is called; one that an older or newer version has recorded is shown as it is. */
export function wordsOfAction(action: string, language: 'de' | 'en'): string {
  return WORDS.get(action)?.[language] ?? action
}

/** The kind that an action belongs to; undefined for one that this version does not know. */
export function groupOfAction(action: string): AuditGroup | undefined {
  return WORDS.get(action)?.group
}
