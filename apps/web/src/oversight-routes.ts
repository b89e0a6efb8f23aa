import type { RouteRecordRaw } from 'vue-router'

/** The pages of those who see no content of files: administration and data protection. */
export const oversightRoutes: RouteRecordRaw[] = [
  {
    path: '/admin/catalogue',
    name: 'admin-catalogue',
    component: () => import('./pages/AdminCataloguePage.vue'),
    meta: { title: 'admin.catalogue.title', action: 'setting.change' },
  },
  {
    path: '/admin',
    name: 'admin',
    component: () => import('./pages/AdminPage.vue'),
    meta: { title: 'admin.title', action: 'account.administer' },
  },
  {
    path: '/admin/accounts',
    name: 'admin-accounts',
    component: () => import('./pages/AdminAccountsPage.vue'),
    meta: { title: 'admin.accounts.title', action: 'account.administer' },
  },
  {
    path: '/admin/organisations',
    name: 'admin-organisations',
    component: () => import('./pages/AdminOrganisationsPage.vue'),
    meta: { title: 'admin.organisations.title', action: 'organisation.administer' },
  },
  {
    path: '/admin/settings',
    name: 'admin-settings',
    component: () => import('./pages/AdminSettingsPage.vue'),
    meta: { title: 'admin.settings.title', action: 'setting.change' },
  },
  {
    path: '/protection',
    name: 'protection',
    component: () => import('./pages/ProtectionPage.vue'),
    meta: { title: 'protection.title', action: 'audit.read' },
  },
  {
    path: '/protection/audit',
    name: 'protection-audit',
    component: () => import('./pages/ProtectionAuditPage.vue'),
    meta: { title: 'protection.audit.title', action: 'audit.read' },
  },
  {
    path: '/protection/consents',
    name: 'protection-consents',
    component: () => import('./pages/ProtectionConsentsPage.vue'),
    meta: { title: 'protection.consents.title', action: 'consent.list' },
  },
  {
    path: '/protection/requests',
    name: 'protection-requests',
    component: () => import('./pages/ProtectionRequestsPage.vue'),
    meta: { title: 'protection.requests.title', action: 'accessRequest.keep' },
  },
  {
    path: '/protection/files',
    name: 'protection-files',
    component: () => import('./pages/ProtectionFilesPage.vue'),
    meta: { title: 'protection.files.title', action: 'accessRequest.keep' },
  },
  {
    path: '/protection/files/:caseFileId',
    name: 'protection-file',
    component: () => import('./pages/ProtectionFilePage.vue'),
    props: true,
    meta: { title: 'protection.files.title', action: 'audit.read' },
  },
  {
    path: '/protection/rights',
    name: 'protection-rights',
    component: () => import('./pages/ProtectionRightsPage.vue'),
    meta: { title: 'protection.rights.title', action: 'audit.read' },
  },
]
