import type { Rule } from './predicates.ts'
import {
  and,
  hasAccessRequest,
  holds,
  isClosedFile,
  isDataProtectionOfficer,
  isLead,
  isMentor,
  isOpenFile,
  isSupervisor,
  mayContribute,
  mayRead,
  or,
  participates,
  worksOn,
} from './predicates.ts'
import type { FileRelations, Principal } from './principal.ts'
import { NO_RELATION } from './principal.ts'
import type { Category } from './roles.ts'

const anyone: Rule = () => true
const hasPost: Rule = (principal) => principal.posts.length > 0
const opensFile = or(worksOn, isSupervisor, participates, hasAccessRequest)
const worksOnOpen = and(worksOn, isOpenFile)
const reads = (category: Category): Rule => or(worksOn, isSupervisor, mayRead(category), hasAccessRequest)
const records = (category: Category): Rule => and(or(worksOn, mayContribute(category)), isOpenFile)

/** Rights on one file, read top to bottom. What is not said here is refused. */
export const FILE_RULES = {
  'caseFile.read': opensFile,
  'person.read': or(opensFile, isMentor),
  'caseFile.close': and(or(isLead, isSupervisor), isOpenFile),
  'caseFile.reopen': and(or(isLead, isSupervisor), isClosedFile),
  'caseFile.move': and(or(isLead, isSupervisor), isOpenFile),
  'caseFile.merge': and(isLead, isOpenFile),
  'person.change': worksOnOpen,
  'identity.read': reads('identity'),
  'identity.change': worksOnOpen,
  'contact.read': reads('contact'),
  'contact.change': worksOnOpen,
  'pathway.read': reads('pathway'),
  'step.record': records('pathway'),
  'step.change': records('pathway'),
  'step.withdraw': records('pathway'),
  'gap.record': records('pathway'),
  'gap.change': records('pathway'),
  'attainment.record': records('pathway'),
  'attainment.change': records('pathway'),
  'goal.set': worksOnOpen,
  'entryLevel.set': worksOnOpen,
  'residence.read': reads('residence'),
  'residence.record': records('residence'),
  'residence.change': records('residence'),
  'needs.read': reads('needs'),
  'needs.record': records('needs'),
  'admission.decide': worksOnOpen,
  'plan.write': worksOnOpen,
  'journal.read': reads('journal'),
  'journal.write': records('journal'),
  'task.write': and(or(worksOn, isSupervisor, mayContribute('journal')), isOpenFile),
  'note.read': or(worksOn, isSupervisor, hasAccessRequest),
  'note.answer': worksOnOpen,
  'mentoring.read': or(worksOn, isSupervisor, isMentor, mayRead('mentoring'), hasAccessRequest),
  'mentoring.write': and(isMentor, isOpenFile),
  'mentoringText.read': or(worksOn, isMentor, hasAccessRequest),
  'mentorship.arrange': worksOnOpen,
  'concern.read': or(worksOn, isSupervisor, isMentor, hasAccessRequest),
  'concern.raise': and(isMentor, isOpenFile),
  'concern.handle': worksOnOpen,
  'handOver.read': or(worksOn, isMentor, hasAccessRequest),
  'handOver.write': and(isMentor, isOpenFile),
  'handOver.tick': worksOnOpen,
  'consent.read': or(isLead, isSupervisor, participates, isDataProtectionOfficer),
  'consent.write': and(isLead, isOpenFile),
  // As easy as giving it, and never barred by a closed file or an absent lead (Art. 7 (3) GDPR): it only ever closes doors.
  'consent.withdraw': or(isLead, isSupervisor),
} as const satisfies Record<string, Rule>

/** Rights that are decided on the principal alone. Lists and search show exactly what the file rules open. */
export const GENERAL_RULES = {
  'session.own': anyone,
  'catalogue.read': anyone,
  'today.read': anyone,
  'caseFile.list': or(holds('caseworker'), holds('supervisor')),
  'caseFile.search': or(holds('caseworker'), holds('supervisor')),
  'caseFile.create': and(holds('caseworker'), hasPost),
  'report.read': or(holds('caseworker'), holds('supervisor')),
  'count.read': or(holds('alliance_member'), holds('supervisor')),
  'outreach.record': or(holds('caseworker'), holds('supervisor')),
  'mentor.list': or(holds('caseworker'), holds('supervisor')),
  'mentee.list': holds('volunteer'),
  'post.arrange': holds('supervisor'),
  'import.run': or(and(holds('caseworker'), hasPost), holds('supervisor')),
  'grant.confirm': holds('supervisor'),
  'account.administer': holds('administrator'),
  'organisation.administer': holds('administrator'),
  'setting.change': holds('administrator'),
  'audit.read': holds('data_protection_officer'),
  'consent.list': holds('data_protection_officer'),
  'accessRequest.keep': holds('data_protection_officer'),
} as const satisfies Record<string, Rule>

/** Every right there is; a route names exactly one of them. */
export const RULES = { ...FILE_RULES, ...GENERAL_RULES } satisfies Record<string, Rule>

export type FileAction = keyof typeof FILE_RULES
export type GeneralAction = keyof typeof GENERAL_RULES
export type Action = FileAction | GeneralAction

export const FILE_ACTIONS = Object.keys(FILE_RULES) as FileAction[]
export const GENERAL_ACTIONS = Object.keys(GENERAL_RULES) as GeneralAction[]

/** Decides one action of one principal on one file, or on none for the general rights. */
export function may(principal: Principal, action: Action, relations: FileRelations = NO_RELATION): boolean {
  return RULES[action](principal, relations)
}

/** What this principal may do to this file: travels to the screens, which never decide themselves. */
export function fileAbilities(principal: Principal, relations: FileRelations): FileAction[] {
  return FILE_ACTIONS.filter((action) => may(principal, action, relations))
}

/** What this principal may do apart from any file: opens the parts of the navigation. */
export function generalAbilities(principal: Principal): GeneralAction[] {
  return GENERAL_ACTIONS.filter((action) => may(principal, action))
}
