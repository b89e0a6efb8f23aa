import type { TestDatabase } from '../../support/database/clone.ts'
import {
  ADMINISTRATOR,
  ALLIANCE_MEMBER,
  CASEWORKER,
  PROTECTION_OFFICER,
  SUPERVISOR,
  VOLUNTEER,
} from './sign-in-page.ts'

/** What stands in addresses: a file with a plan and a consent, a mentorship of the volunteer, a list that was read in. */
export interface Places {
  readonly file: string
  readonly plan: string
  readonly form: string
  readonly mentorship: string
  readonly batch: string
}

/** A page of the product as the person sees it for whom it is made. */
export interface Visit {
  /** E-mail address of the demo; null before signing in. */
  readonly who: string | null
  /** An address, or one within a file or the like. */
  readonly at: string | ((places: Places) => string)
  /** Nothing is fetched for it, so that nothing can fail before something is done there. */
  readonly isStatic?: true
}

const sheet =
  (name: string): Visit['at'] =>
  ({ file }) =>
    `/case-files/${file}/${name}`

/** Every route of the screens by its name. */
export const VISITS: Readonly<Record<string, Visit>> = {
  'sign-in': { who: null, at: '/sign-in', isStatic: true },
  'set-password': { who: null, at: '/set-password#a-link-that-is-no-link', isStatic: true },
  error: { who: null, at: '/error', isStatic: true },
  start: { who: CASEWORKER, at: '/' },
  today: { who: CASEWORKER, at: '/today' },
  'case-files': { who: CASEWORKER, at: '/case-files' },
  'new-case-file': { who: CASEWORKER, at: '/case-files/new', isStatic: true },
  'case-file': { who: CASEWORKER, at: ({ file }) => `/case-files/${file}` },
  'case-file-mentoring': { who: CASEWORKER, at: sheet('mentoring') },
  'case-file-intake': { who: CASEWORKER, at: sheet('intake') },
  'case-file-plan': { who: CASEWORKER, at: sheet('plan') },
  'case-file-plan-print': {
    who: CASEWORKER,
    at: ({ file, plan }) => `/case-files/${file}/plan/${plan}/print`,
  },
  'case-file-consents': { who: CASEWORKER, at: sheet('consents') },
  'case-file-consent-print': {
    who: CASEWORKER,
    at: ({ file, form }) => `/case-files/${file}/consents/${form}/print`,
  },
  outreach: { who: CASEWORKER, at: '/outreach' },
  search: { who: CASEWORKER, at: '/search', isStatic: true },
  imports: { who: CASEWORKER, at: '/imports' },
  import: { who: CASEWORKER, at: ({ batch }) => `/imports/${batch}` },
  account: { who: CASEWORKER, at: '/account' },
  'not-found': { who: CASEWORKER, at: '/nowhere', isStatic: true },
  report: { who: SUPERVISOR, at: '/report' },
  caseloads: { who: SUPERVISOR, at: '/caseloads' },
  'hand-overs': { who: SUPERVISOR, at: '/hand-overs' },
  counts: { who: ALLIANCE_MEMBER, at: '/counts' },
  admin: { who: ADMINISTRATOR, at: '/admin', isStatic: true },
  'admin-accounts': { who: ADMINISTRATOR, at: '/admin/accounts' },
  'admin-organisations': { who: ADMINISTRATOR, at: '/admin/organisations' },
  'admin-settings': { who: ADMINISTRATOR, at: '/admin/settings' },
  'admin-catalogue': { who: ADMINISTRATOR, at: '/admin/catalogue' },
  mentees: { who: VOLUNTEER, at: '/mentoring' },
  'log-session': {
    who: VOLUNTEER,
    at: ({ mentorship }) => `/mentoring/log?mentorship=${mentorship}`,
  },
  mentee: { who: VOLUNTEER, at: ({ mentorship }) => `/mentoring/${mentorship}` },
  protection: { who: PROTECTION_OFFICER, at: '/protection' },
  'protection-audit': { who: PROTECTION_OFFICER, at: '/protection/audit' },
  'protection-consents': { who: PROTECTION_OFFICER, at: '/protection/consents' },
  'protection-requests': { who: PROTECTION_OFFICER, at: '/protection/requests' },
  'protection-files': { who: PROTECTION_OFFICER, at: '/protection/files', isStatic: true },
  'protection-file': { who: PROTECTION_OFFICER, at: ({ file }) => `/protection/files/${file}` },
  'protection-rights': { who: PROTECTION_OFFICER, at: '/protection/rights' },
}

/** The visits of each person, those before signing in under null. */
export const VISITORS = [...new Set(Object.values(VISITS).map(({ who }) => who))]

export function visitsOf(who: string | null): (Visit & { readonly name: string })[] {
  return Object.entries(VISITS)
    .filter(([, visit]) => visit.who === who)
    .map(([name, visit]) => ({ name, ...visit }))
}

/** Finds in the demo what the addresses need, where a list has been read in. */
export async function findPlaces(database: TestDatabase, batch: string): Promise<Places> {
  const found = await database.arrange
    .selectFrom('plan')
    .innerJoin('case_file', 'case_file.id', 'plan.case_file_id')
    .innerJoin('caseload_post', 'caseload_post.caseload_id', 'case_file.caseload_id')
    .innerJoin('account', 'account.id', 'caseload_post.account_id')
    .innerJoin('consent', 'consent.case_file_id', 'plan.case_file_id')
    .select(['plan.case_file_id', 'plan.id', 'consent.id as consent_id'])
    .where('account.email', '=', CASEWORKER)
    .where('caseload_post.kind', '=', 'lead')
    .where('case_file.closed_on', 'is', null)
    .orderBy('plan.case_file_id')
    .executeTakeFirstOrThrow()
  const { id: mentorship } = await database.arrange
    .selectFrom('mentorship')
    .innerJoin('mentor', 'mentor.id', 'mentorship.mentor_id')
    .innerJoin('account', 'account.id', 'mentor.account_id')
    .select('mentorship.id')
    .where('account.email', '=', VOLUNTEER)
    .where('mentorship.ended_at', 'is', null)
    .executeTakeFirstOrThrow()
  return { file: found.case_file_id, plan: found.id, form: found.consent_id, mentorship, batch }
}
