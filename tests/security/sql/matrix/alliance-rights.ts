/** Rights on what belongs to the alliance, an organisation, a batch or an account; letters as in `file-rights.ts`. */
export const ALLIANCE_RIGHTS = `
                      alli sett over org  org_h acc  acc_h pass grant gran_h sess token limit link src prof batch bat_h irow ieff audit idem draft same chain ahead awrit acheck outr away prev tally view over_h
lead                  r    R    R    R    -     R    -     -    r     -      r    -     -     -    RIU RIUD RIUD  R     RIUD RIUD I     RIU  RIUD  R    -     -     -     -      RIU  R    -    R     RIUD -
deputy                r    R    R    R    -     R    -     -    r     -      r    -     -     -    RIU RIUD I     -     -    -    I     I    I     R    -     -     -     -      RIU  R    -    R     I    -
unconfirmed           r    R    R    R    -     r    -     -    r     -      r    -     -     -    -   -    -     -     -    -    I     I    I     -    -     -     -     -      -    -    -    -     I    -
colleague             r    R    R    R    -     R    -     -    r     -      r    -     -     -    RIU RIUD I     -     -    -    I     I    I     -    -     -     -     -      RIU  R    -    -     I    -
supervisor            r    R    R    R    -     R    -     -    r     -      r    -     -     -    RIU RIUD RI    R     R    R    I     I    I     R    -     -     -     -      RIU  RIU  -    R     I    -
parent-supervisor     r    R    R    R    -     R    -     -    r     -      r    -     -     -    R   -    -     -     -    -    I     I    I     -    -     -     -     -      -    -    -    -     I    -
other-supervisor      r    R    R    R    -     R    -     -    r     -      r    -     -     -    R   -    -     -     -    -    I     I    I     R    -     -     -     -      -    -    -    -     I    -
mentor                r    R    R    R    -     r    -     -    r     -      r    -     -     -    -   -    -     -     -    -    I     I    I     -    -     -     -     -      -    -    -    -     I    -
volunteer             r    R    R    R    -     r    -     -    r     -      r    -     -     -    -   -    -     -     -    -    I     I    I     -    -     -     -     -      -    -    -    -     I    -
administrator         r    RI   RIUD RIU  R     RIU  R     -    RIU   R      r    -     -     -    R   -    -     -     -    -    I     I    I     -    -     -     -     -      -    -    RI   -     I    R
alliance-member       r    R    R    R    -     R    -     -    r     -      r    -     -     -    R   -    -     -     -    -    I     I    I     -    -     -     -     -      -    -    -    -     I    -
authority-member      r    R    R    R    -     R    -     -    r     -      r    -     -     -    R   -    -     -     -    -    I     I    I     -    -     -     -     -      -    -    -    -     I    -
officer-asked         r    R    R    R    -     R    -     -    r     -      r    -     -     -    R   -    -     -     -    -    RI    I    I     -    -     -     -     R      -    -    -    -     I    -
officer               r    R    R    R    -     R    -     -    r     -      r    -     -     -    R   -    -     -     -    -    RI    I    I     -    -     -     -     R      -    -    -    -     I    -
other-officer         r    R    R    R    -     R    -     -    r     -      r    -     -     -    R   -    -     -     -    -    I     I    I     -    -     -     -     R      -    -    -    -     I    -
other-alliance        r    -    -    -    -     -    -     -    -     -      -    -     -     -    -   -    -     -     -    -    -     I    I     -    -     -     -     -      -    -    -    -     I    -
contribute-pathway    r    R    R    R    -     R    -     -    r     -      r    -     -     -    R   -    -     -     -    -    I     I    I     -    -     -     -     -      -    -    -    -     I    -
contribute-documents  r    R    R    R    -     R    -     -    r     -      r    -     -     -    R   -    -     -     -    -    I     I    I     -    -     -     -     -      -    -    -    -     I    -
consent-withdrawn     r    R    R    R    -     R    -     -    r     -      r    -     -     -    R   -    -     -     -    -    I     I    I     -    -     -     -     -      -    -    -    -     I    -
worker-role           R    R    R    R    -     R    -     -    R     -      -    -     -     -    R   -    R     -     RD   RD   I     RD   -     R    -     -     -     -      R    R    RUD  -     -    -
definer-role          RU   RIU  RIUD RIUD R     RIUD R     RUD  RUD   R      RU   RUD   RUD   RUD  RIU RIUD RUD   R     RIUD RIUD RI    RUD  RUD   RU   RI    RIU   RIU   RI     RIUD RU   RUD  RIUD  RUD  R
`

/** Heads of the columns and the tables or commands they stand for. */
export const ALLIANCE_COLUMNS = {
  alli: 'alliance',
  sett: 'alliance_setting',
  over: 'measure_type_overlay',
  org: 'organisation',
  org_h: 'organisation_history',
  acc: 'account',
  acc_h: 'account_history',
  pass: 'account_password',
  grant: 'role_grant',
  gran_h: 'role_grant_history',
  sess: 'login_session',
  token: 'refresh_token',
  limit: 'login_limit',
  link: 'one_time_link',
  src: 'source',
  prof: 'import_profile',
  batch: 'import_batch',
  bat_h: 'import_batch_history',
  irow: 'import_row',
  ieff: 'import_effect',
  audit: 'audit_event',
  idem: 'idempotency_key',
  draft: 'draft',
  same: 'same_person',
  chain: 'audit_chain',
  ahead: 'audit_head',
  awrit: 'audit_writer',
  acheck: 'audit_check',
  outr: 'outreach_count',
  away: 'absence',
  prev: 'setting_preview',
  tally: 'case_tally',
  view: 'saved_view',
  over_h: 'measure_type_overlay_history',
} as const
