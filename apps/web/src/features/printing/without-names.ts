import type { CaseFile } from '@wegmarke/contract/case-files'
import { maskNames } from '@wegmarke/domain/printing/mask-names'

// Ids, rights and words of the vocabularies are no text: a name that looks like one of them must not break the page.
const CODE = /^(?:[a-z0-9_-]+|[A-Z0-9+_-]+|[a-zA-Z]+\.[a-zA-Z]+)$/
/** Fields that name somebody of the staff. */
const STAFF_FIELDS = new Set(['answeredBy', 'by', 'recordedBy', 'seenBy', 'writtenBy'])

/** What a print without names hides: the names, and the word that stands for staff. */
export interface Disguise {
  readonly names: readonly string[]
  readonly staff: string
}

/** The names in a file: of the person, as far as this reader knows them, and of the staff. */
export function namesIn({ person, identity, lead, deputies, tasks }: CaseFile): string[] {
  const staff = [lead, ...(deputies ?? []), ...(tasks ?? []).map(({ owner }) => owner)]
  const names = [person.nameAsWished, identity?.legalName, ...staff.map((one) => one?.name)]
  return names.flatMap((name) => name || [])
}

/** Any record with its free texts masked and its staff replaced by a role; everything else stays. */
export function disguise<T>(value: T, { names, staff }: Disguise): T {
  function hide(part: unknown, field: string): unknown {
    if (typeof part === 'string') {
      if (STAFF_FIELDS.has(field)) return staff
      return CODE.test(part) ? part : maskNames(part, names).text
    }
    if (Array.isArray(part)) return part.map((one) => hide(one, field))
    if (typeof part !== 'object' || part === null) return part
    return Object.fromEntries(Object.entries(part).map(([name, one]) => [name, hide(one, name)]))
  }
  return hide(value, '') as T
}

/**
 * A file as it is printed without names: its code in the place of the name, roles in the place of the staff, no identity,
 * no contact, no caseload (which may be called after somebody), and every free text masked.
 */
export function withoutNames(file: CaseFile, staff: string): CaseFile {
  const bare = disguise(file, { names: namesIn(file), staff })
  return {
    ...bare,
    code: file.code,
    organisation: file.organisation,
    municipality: file.municipality,
    person: { ...bare.person, nameAsWished: file.code },
    identity: null,
    contact: null,
    caseload: null,
    lead: file.lead && { ...file.lead, name: staff },
    deputies: file.deputies?.map((deputy) => ({ ...deputy, name: staff })) ?? null,
    tasks:
      bare.tasks?.map((task) => ({ ...task, owner: task.owner && { ...task.owner, name: staff } })) ?? null,
  }
}
