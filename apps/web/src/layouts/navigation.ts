import type { GeneralAction } from '@wegmarke/domain/access/may'
import type { IconName } from '../ui/icon-paths.ts'

export interface NavigationEntry {
  readonly route: string
  readonly label: string
  readonly icon: IconName
  readonly action: GeneralAction
  /** A right whose holders reach the page from another one. */
  readonly unless?: GeneralAction
  /** Names of routes that belong to this entry besides its own. */
  readonly includes?: readonly string[]
}

/** The main navigation in its order; an entry is shown to those who hold its right. */
export const NAVIGATION: readonly NavigationEntry[] = [
  {
    route: 'today',
    label: 'app.navigation.today',
    icon: 'today',
    action: 'caseFile.list',
    includes: ['hand-overs'],
  },
  {
    route: 'case-files',
    label: 'app.navigation.caseFiles',
    icon: 'folder',
    action: 'caseFile.list',
    includes: [
      'case-file',
      'case-file-intake',
      'case-file-mentoring',
      'case-file-plan',
      'case-file-plan-print',
      'case-file-consents',
      'case-file-consent-print',
      'new-case-file',
    ],
  },
  {
    route: 'mentees',
    label: 'app.navigation.mentees',
    icon: 'people',
    action: 'mentee.list',
    includes: ['mentee', 'log-session'],
  },
  {
    route: 'report',
    label: 'app.navigation.report',
    icon: 'list',
    action: 'report.read',
    includes: ['counts'],
  },
  {
    route: 'counts',
    label: 'app.navigation.counts',
    icon: 'flag',
    action: 'count.read',
    unless: 'report.read',
  },
  { route: 'search', label: 'app.navigation.search', icon: 'search', action: 'caseFile.search' },
  {
    route: 'outreach',
    label: 'app.navigation.outreach',
    icon: 'message',
    action: 'outreach.record',
  },
  {
    route: 'imports',
    label: 'app.navigation.imports',
    icon: 'upload',
    action: 'import.run',
    includes: ['import'],
  },
  {
    route: 'caseloads',
    label: 'app.navigation.caseloads',
    icon: 'people',
    action: 'post.arrange',
  },
  {
    route: 'admin',
    label: 'app.navigation.admin',
    icon: 'settings',
    action: 'account.administer',
    includes: ['admin-accounts', 'admin-organisations', 'admin-settings', 'admin-catalogue'],
  },
  {
    route: 'protection',
    label: 'app.navigation.protection',
    icon: 'lock',
    action: 'audit.read',
    includes: [
      'protection-audit',
      'protection-consents',
      'protection-requests',
      'protection-files',
      'protection-file',
      'protection-rights',
    ],
  },
]
