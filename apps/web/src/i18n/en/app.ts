import { ROLE_WORDS } from '@wegmarke/domain/access/role-words'
import type { app as german } from '../de/app.ts'
import type { Messages } from '../messages.ts'

export const app = {
  name: 'Wegmarke',
  skipToContent: 'Skip to content',
  titleOf: '{page} – Wegmarke',
  navigation: {
    more: 'More',
    label: 'Main navigation',
    today: 'Today',
    mentees: 'My mentees',
    caseFiles: 'Files',
    report: 'Report',
    counts: 'Situation',
    search: 'Search',
    outreach: 'Outreach',
    imports: 'Import',
    caseloads: 'Responsibilities',
    protection: 'Data protection',
    admin: 'Administration',
  },
  account: {
    sessions: 'My sessions',
    menu: 'Account',
    menuOf: 'Account of {name}',
    signOut: 'Sign out',
    endAllSessions: 'End all sessions',
    allSessionsEnded: 'All sessions are ended. Please sign in again.',
    signedOut: 'You are signed out.',
    sessionEnded: 'Your session has expired. Please sign in again. What you have typed is kept.',
    shortcuts: 'Keyboard shortcuts',
  },
  role: ROLE_WORDS.en,
  language: { label: 'Language', de: 'Deutsch', en: 'English' },
  theme: { label: 'Appearance', system: 'As in the system', light: 'Light', dark: 'Dark' },
  demo: {
    label: 'Note on the demonstration',
    banner: 'Demonstration with invented people. Please do not enter real data.',
    today: 'Here, today is {date}.',
  },
  shortcuts: {
    title: 'Keyboard shortcuts',
    enabled: 'Use keyboard shortcuts',
    enabledHint: 'Switching them off helps when you work by voice.',
    search: 'Open search',
    today: 'Open Today',
    help: 'Show this overview',
    then: 'then',
    key: 'Key',
    effect: 'Effect',
  },
  notFound: {
    title: 'There is no such page',
    text: 'The address is wrong, or you cannot see this entry.',
    back: 'To the start page',
  },
  error: {
    title: 'That did not work',
    text: 'The page could not be loaded. What you have typed is kept.',
    reload: 'Reload the page',
  },
  start: {
    title: 'Welcome',
    text: 'There are no screens for your role yet.',
    waiting:
      'Your access has yet to be confirmed by the supervisors of: {organisations}. After that your files appear here. Please ask there if it takes long.',
    waitingAsVolunteer:
      'Your access has yet to be confirmed by the supervisors of: {organisations}. After that the people whom you accompany appear here. Please ask there if it takes long.',
    again: 'Look again',
  },
  leave: 'You have entries that are not saved yet. The draft is kept.',
} satisfies Messages<typeof german>
