/** What a lead reads in no answer: the reason of somebody's request for access, and the keys of other systems. */
export const NEVER_SHOWN: readonly string[] = [
  'access_request-reason',
  'attainment-external_id',
  'case_file-external_id',
  'entitlement-external_id',
  'gap-external_id',
  'residence_period-external_id',
  'step-external_id',
]

/** What a mentor reads: the name as wished, agreed goals, own concerns with their answers, notes of whoever went before, own words. */
export const SEEN_BY_MENTOR: readonly string[] = [
  'concern-answer',
  'concern-body',
  'mentor_hand_over-body',
  'mentoring_goal-agreement',
  'mentoring_session_text-body',
  'person-name_as_wished',
]

/** What is shown beside another table than its own: whoever may read one of these sees it. */
export const PROJECTED: Readonly<Record<string, readonly string[]>> = {
  // The officer's register of consents and requests names files by their code, never by name.
  'case_file-code': ['consent', 'access_request'],
}
