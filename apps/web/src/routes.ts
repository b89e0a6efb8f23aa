import type { GeneralAction } from '@wegmarke/domain/access/may'
import type { RouteRecordRaw } from 'vue-router'
import { oversightRoutes } from './oversight-routes.ts'

declare module 'vue-router' {
  interface RouteMeta {
    /** Key of the title in the language files; a page with a name of its own sets it with `usePageTitle`. */
    title: string
    /** Reachable without signing in. */
    isPublic?: boolean
    /** A sheet for the person: prints without "confidential". */
    isHandout?: boolean
    /** The general right that opens the page; without it the page does not exist. */
    action?: GeneralAction
  }
}

/** Every page by name. Pages are lazy: each is a file of its own for the browser. */
export const routes: RouteRecordRaw[] = [
  {
    path: '/',
    name: 'start',
    component: () => import('./pages/StartPage.vue'),
    meta: { title: 'app.start.title' },
  },
  {
    path: '/sign-in',
    name: 'sign-in',
    component: () => import('./pages/SignInPage.vue'),
    meta: { title: 'auth.signIn.title', isPublic: true },
  },
  {
    path: '/set-password',
    name: 'set-password',
    component: () => import('./pages/SetPasswordPage.vue'),
    meta: { title: 'auth.link.title', isPublic: true },
  },
  {
    path: '/today',
    name: 'today',
    component: () => import('./pages/TodayPage.vue'),
    meta: { title: 'today.title', action: 'caseFile.list' },
  },
  {
    path: '/case-files',
    name: 'case-files',
    component: () => import('./pages/CaseFilesPage.vue'),
    meta: { title: 'caseFiles.title', action: 'caseFile.list' },
  },
  {
    path: '/case-files/new',
    name: 'new-case-file',
    component: () => import('./pages/NewCaseFilePage.vue'),
    meta: { title: 'caseFiles.create.title', action: 'caseFile.create' },
  },
  {
    path: '/case-files/:caseFileId',
    name: 'case-file',
    component: () => import('./pages/PersonPage.vue'),
    props: true,
    meta: { title: 'person.title' },
  },
  {
    path: '/case-files/:caseFileId/mentoring',
    name: 'case-file-mentoring',
    component: () => import('./pages/MentoringPage.vue'),
    props: true,
    meta: { title: 'mentoring.title' },
  },
  {
    path: '/case-files/:caseFileId/intake',
    name: 'case-file-intake',
    component: () => import('./pages/IntakePage.vue'),
    props: true,
    meta: { title: 'intake.title' },
  },
  {
    path: '/outreach',
    name: 'outreach',
    component: () => import('./pages/OutreachPage.vue'),
    meta: { title: 'outreach.title', action: 'outreach.record' },
  },
  {
    path: '/case-files/:caseFileId/plan',
    name: 'case-file-plan',
    component: () => import('./pages/PlanPage.vue'),
    props: true,
    meta: { title: 'plans.title' },
  },
  {
    path: '/case-files/:caseFileId/plan/:planId/print',
    name: 'case-file-plan-print',
    component: () => import('./pages/PlanPrintPage.vue'),
    props: true,
    meta: { title: 'plans.preview.title', isHandout: true },
  },
  {
    path: '/case-files/:caseFileId/consents',
    name: 'case-file-consents',
    component: () => import('./pages/ConsentsPage.vue'),
    props: true,
    meta: { title: 'consents.title' },
  },
  {
    path: '/case-files/:caseFileId/consents/:consentId/print',
    name: 'case-file-consent-print',
    component: () => import('./pages/ConsentPrintPage.vue'),
    props: true,
    meta: { title: 'consents.print.title', isHandout: true },
  },
  {
    path: '/report',
    name: 'report',
    component: () => import('./pages/ReportPage.vue'),
    meta: { title: 'report.title', action: 'report.read' },
  },
  {
    path: '/counts',
    name: 'counts',
    component: () => import('./pages/CountsPage.vue'),
    meta: { title: 'alliance.title', action: 'count.read' },
  },
  {
    path: '/search',
    name: 'search',
    component: () => import('./pages/SearchPage.vue'),
    meta: { title: 'caseFiles.search.title', action: 'caseFile.search' },
  },
  {
    path: '/imports',
    name: 'imports',
    component: () => import('./pages/ImportsPage.vue'),
    meta: { title: 'imports.title', action: 'import.run' },
  },
  {
    path: '/imports/:batchId',
    name: 'import',
    component: () => import('./pages/ImportPage.vue'),
    props: true,
    meta: { title: 'imports.title', action: 'import.run' },
  },
  {
    path: '/caseloads',
    name: 'caseloads',
    component: () => import('./pages/CaseloadsPage.vue'),
    meta: { title: 'caseloads.title', action: 'post.arrange' },
  },
  {
    path: '/hand-overs',
    name: 'hand-overs',
    component: () => import('./pages/HandOversPage.vue'),
    meta: { title: 'handOvers.title', action: 'caseFile.list' },
  },
  {
    path: '/account',
    name: 'account',
    component: () => import('./pages/AccountPage.vue'),
    meta: { title: 'auth.account.title', action: 'session.own' },
  },
  {
    path: '/mentoring',
    name: 'mentees',
    component: () => import('./pages/MenteesPage.vue'),
    meta: { title: 'mentees.title', action: 'mentee.list' },
  },
  {
    path: '/mentoring/log',
    name: 'log-session',
    component: () => import('./pages/LogSessionPage.vue'),
    meta: { title: 'mentees.form.title', action: 'mentee.list' },
  },
  {
    path: '/mentoring/:mentorshipId',
    name: 'mentee',
    component: () => import('./pages/MenteePage.vue'),
    props: true,
    meta: { title: 'mentees.title', action: 'mentee.list' },
  },
  ...oversightRoutes,
  {
    path: '/error',
    name: 'error',
    component: () => import('./pages/ErrorPage.vue'),
    meta: { title: 'app.error.title', isPublic: true },
  },
  {
    path: '/:unknown(.*)*',
    name: 'not-found',
    component: () => import('./pages/NotFoundPage.vue'),
    meta: { title: 'app.notFound.title', isPublic: true },
  },
]
