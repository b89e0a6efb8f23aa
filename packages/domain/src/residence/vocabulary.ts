/** Residence statuses, by paragraph; what each opens and closes stands as dated data in the catalogue. */
export const RESIDENCE_STATUSES = [
  'gestattung',
  'duldung_60a',
  'duldung_60b',
  'duldung_60c',
  'ae_16g',
  'duldung_60d',
  'ae_25_1_2',
  'ae_25_3',
  'ae_25a',
  'ae_25b',
  'ae_104c',
  'ae_24',
  'fiktion',
  'other',
  'unknown',
] as const
export type ResidenceStatus = (typeof RESIDENCE_STATUSES)[number]

export const WORK_PERMISSIONS = ['allowed', 'on_application', 'forbidden', 'unknown'] as const
export type WorkPermission = (typeof WORK_PERMISSIONS)[number]

/** The legal circle that pays. */
export const RECHTSKREISE = ['SGB_II', 'SGB_III', 'SGB_VIII', 'SGB_XII', 'AsylbLG', 'none'] as const
export type Rechtskreis = (typeof RECHTSKREISE)[number]
