/**
 * Who may what, typed by hand from the table of rights: one row a viewer, one column a table, no cell empty.
 * R reads all rows, r some of them (the own ones, or those of the category); I inserts; U and D change and delete what
 * others have recorded, u and d only what they recorded themselves within 14 days; X runs the command; - is no right.
 */
export const FILE_RIGHTS = `
                      file pers ident cont entry goal step gap  att  res  ent  need jour task cons part ment mship mgoal sess text note reas answ event eval due  row place epis areq load post move close reopen undo adm hand back conc over  plan item wdraw
lead                  RIU  RIU  RIUD  RIUD RIUD  RIUD RIUD RIUD RIUD RIUD RIUD RI   RIUD RIUD RIU  RIU  R    RU    RIUD  R    R    RIU  RIUD RI   RI    RI   -    RIU R     R    -    R    R    X    X     -      X    RI  RIU  X    RU   R     RIU  RIU  X
deputy                RIU  RIU  RIUD  RIUD RIUD  RIUD RIUD RIUD RIUD RIUD RIUD RI   RIUD RIUD -    -    R    RU    RIUD  R    R    RIU  RIUD RI   RI    RI   -    RIU R     R    -    R    R    -    -     -      -    RI  RU   -    RU   R     RIU  RIU  -
former-deputy         -    -    -     -    -     -    -    -    -    -    -    -    -    -    -    -    R    -     -     -    -    -    -    -    -     -    -    -   -     -    -    R    R    -    -     -      -    -   -    -    -    -     -    -    -
unconfirmed           -    -    -     -    -     -    -    -    -    -    -    -    -    -    -    -    -    -     -     -    -    -    -    -    -     -    -    -   -     -    -    -    r    -    -     -      -    -   -    -    -    -     -    -    -
colleague             -    -    -     -    -     -    -    -    -    -    -    -    -    -    -    -    R    -     -     -    -    -    -    -    -     -    -    -   -     -    -    R    R    -    -     -      -    -   -    -    -    -     -    -    -
supervisor            R    R    R     R    R     R    R    R    R    R    R    R    R    RIUD R    R    R    R     R     R    -    RIU  RIUD R    RI    RI   -    RIU R     R    -    RIU  RIU  X    X     -      -    R   RI   X    r    -     R    R    X
parent-supervisor     -    -    -     -    -     -    -    -    -    -    -    -    -    -    -    -    -    -     -     -    -    -    -    -    -     -    -    -   -     -    -    -    -    -    -     -      -    -   -    -    -    -     -    -    -
other-supervisor      -    -    -     -    -     -    -    -    -    -    -    -    -    -    -    -    -    -     -     -    -    -    -    -    -     -    -    -   -     -    -    -    -    -    -     -      -    -   -    -    -    -     -    -    -
mentor                -    R    -     -    -     -    -    -    -    -    -    -    -    -    -    -    r    r     r     rIUD rIUD -    -    -    -     -    -    -   -     -    -    -    -    -    -     -      -    -   -    -    rI   RI    -    -    -
former-mentor         -    -    -     -    -     -    -    -    -    -    -    -    -    -    -    -    r    -     -     -    -    -    -    -    -     -    -    -   -     -    -    -    -    -    -     -      -    -   -    -    -    -     -    -    -
volunteer             -    -    -     -    -     -    -    -    -    -    -    -    -    -    -    -    r    -     -     -    -    -    -    -    -     -    -    -   -     -    -    -    -    -    -     -      -    -   -    -    -    -     -    -    -
administrator         -    -    -     -    -     -    -    -    -    -    -    -    -    -    -    -    -    -     -     -    -    -    -    -    -     -    -    -   -     -    -    -    -    -    -     -      -    -   -    -    -    -     -    -    -
alliance-member       -    -    -     -    -     -    -    -    -    -    -    -    -    -    -    -    -    -     -     -    -    -    -    -    -     -    -    -   -     -    -    -    -    -    -     -      -    -   -    -    -    -     -    -    -
authority-member      -    -    -     -    -     -    -    -    -    -    -    -    -    -    -    -    -    -     -     -    -    -    -    -    -     -    -    -   -     -    -    -    -    -    -     -      -    -   -    -    -    -     -    -    -
officer-asked         R    R    R     R    R     R    R    R    R    R    R    R    R    R    R    -    r    R     R     R    R    R    R    R    R     R    -    -   -     R    RIU  -    -    -    -     -      -    R   R    -    R    R     R    R    -
officer               -    -    -     -    -     -    -    -    -    -    -    -    -    -    R    -    -    -     -     -    -    -    -    -    -     -    -    -   -     -    RIU  -    -    -    -     -      -    -   -    -    -    -     -    -    -
other-officer         -    -    -     -    -     -    -    -    -    -    -    -    -    -    -    -    -    -     -     -    -    -    -    -    -     -    -    -   -     -    -    -    -    -    -     -      -    -   -    -    -    -     -    -    -
other-alliance        -    -    -     -    -     -    -    -    -    -    -    -    -    -    -    -    -    -     -     -    -    -    -    -    -     -    -    -   -     -    -    -    -    -    -     -      -    -   -    -    -    -     -    -    -
read-identity         R    R    R     -    -     -    -    -    -    -    -    -    -    -    r    r    -    -     -     -    -    -    -    -    -     -    -    -   -     -    -    -    -    -    -     -      -    -   -    -    -    -     -    -    -
contribute-identity   R    R    RI    -    -     -    -    -    -    -    -    -    -    -    r    r    -    -     -     -    -    -    -    -    -     -    -    -   -     -    -    -    -    -    -     -      -    -   -    -    -    -     -    -    -
read-contact          R    R    -     R    -     -    -    -    -    -    -    -    -    -    r    r    -    -     -     -    -    -    -    -    -     -    -    -   -     -    -    -    -    -    -     -      -    -   -    -    -    -     -    -    -
contribute-contact    R    R    -     RI   -     -    -    -    -    -    -    -    -    -    r    r    -    -     -     -    -    -    -    -    -     -    -    -   -     -    -    -    -    -    -     -      -    -   -    -    -    -     -    -    -
read-pathway          R    R    -     -    R     R    R    R    R    -    -    -    -    -    r    r    -    -     -     -    -    -    -    -    -     -    -    -   -     R    -    -    -    -    -     -      -    -   -    -    -    -     R    R    -
contribute-pathway    R    R    -     -    R     R    RIud RIud RIud -    -    -    -    -    r    r    -    -     -     -    -    -    -    -    -     -    -    -   -     R    -    -    -    -    -     -      -    -   -    -    -    -     R    R    -
read-residence        R    R    -     -    -     -    -    -    -    R    R    -    -    -    r    r    -    -     -     -    -    -    -    -    -     -    -    -   -     -    -    -    -    -    -     -      -    -   -    -    -    -     -    -    -
contribute-residence  R    R    -     -    -     -    -    -    -    RIud RIud -    -    -    r    r    -    -     -     -    -    -    -    -    -     -    -    -   -     -    -    -    -    -    -     -      -    -   -    -    -    -     -    -    -
read-needs            R    R    -     -    -     -    -    -    -    -    -    R    -    -    r    r    -    -     -     -    -    -    -    -    -     -    -    -   -     -    -    -    -    -    -     -      -    R   -    -    -    -     -    -    -
contribute-needs      R    R    -     -    -     -    -    -    -    -    -    RI   -    -    r    r    -    -     -     -    -    -    -    -    -     -    -    -   -     -    -    -    -    -    -     -      -    R   -    -    -    -     -    -    -
read-journal          R    R    -     -    -     -    -    -    -    -    -    -    R    R    r    r    -    -     -     -    -    -    -    -    -     -    -    -   -     -    -    -    -    -    -     -      -    -   -    -    -    -     -    -    -
contribute-journal    R    R    -     -    -     -    -    -    -    -    -    -    RIud RIud r    r    -    -     -     -    -    -    -    -    -     -    -    -   -     -    -    -    -    -    -     -      -    -   -    -    -    -     -    -    -
read-mentoring        R    R    -     -    -     -    -    -    -    -    -    -    -    -    r    r    r    R     R     R    -    -    -    -    -     -    -    -   -     -    -    -    -    -    -     -      -    -   -    -    -    -     -    -    -
contribute-mentoring  R    R    -     -    -     -    -    -    -    -    -    -    -    -    r    r    r    R     R     R    -    -    -    -    -     -    -    -   -     -    -    -    -    -    -     -      -    -   -    -    -    -     -    -    -
read-documents        R    R    -     -    -     -    -    -    -    -    -    -    -    -    r    r    -    -     -     -    -    -    -    -    -     -    -    -   -     -    -    -    -    -    -     -      -    -   -    -    -    -     -    -    -
contribute-documents  R    R    -     -    -     -    -    -    -    -    -    -    -    -    r    r    -    -     -     -    -    -    -    -    -     -    -    -   -     -    -    -    -    -    -     -      -    -   -    -    -    -     -    -    -
participation-ended   -    -    -     -    -     -    -    -    -    -    -    -    -    -    -    r    -    -     -     -    -    -    -    -    -     -    -    -   -     -    -    -    -    -    -     -      -    -   -    -    -    -     -    -    -
consent-withdrawn     -    -    -     -    -     -    -    -    -    -    -    -    -    -    -    r    -    -     -     -    -    -    -    -    -     -    -    -   -     -    -    -    -    -    -     -      -    -   -    -    -    -     -    -    -
consent-expired       -    -    -     -    -     -    -    -    -    -    -    -    -    -    -    r    -    -     -     -    -    -    -    -    -     -    -    -   -     -    -    -    -    -    -     -      -    -   -    -    -    -     -    -    -
consent-not-begun     -    -    -     -    -     -    -    -    -    -    -    -    -    -    -    r    -    -     -     -    -    -    -    -    -     -    -    -   -     -    -    -    -    -    -     -      -    -   -    -    -    -     -    -    -
lead-closed           RI   R    R     R    R     R    R    R    R    R    R    R    R    R    R    R    R    R     R     R    R    RIU  RIUD R    RI    RI   -    RIU R     R    -    R    R    -    -     X      -    R   R    -    R    R     R    R    X
deputy-closed         RI   R    R     R    R     R    R    R    R    R    R    R    R    R    -    -    R    R     R     R    R    RIU  RIUD R    RI    RI   -    RIU R     R    -    R    R    -    -     -      -    R   R    -    R    R     R    R    -
supervisor-closed     R    R    R     R    R     R    R    R    R    R    R    R    R    R    R    R    R    R     R     R    -    RIU  RIUD R    RI    RI   -    RIU R     R    -    RIU  RIU  -    -     X      -    R   R    -    r    -     R    R    X
mentor-closed         -    -    -     -    -     -    -    -    -    -    -    -    -    -    -    -    r    -     -     -    -    -    -    -    -     -    -    -   -     -    -    -    -    -    -     -      -    -   -    -    -    -     -    -    -
contribute-closed     -    -    -     -    -     -    -    -    -    -    -    -    -    -    -    R    -    -     -     -    -    -    -    -    -     -    -    -   -     -    -    -    -    -    -     -      -    -   -    -    -    -     -    -    -
worker-role           R    R    R     R    R     R    R    R    R    R    R    R    R    R    R    R    R    R     R     R    -    RIU  RIUD R    RI    RI   RIUD RIU R     R    R    R    R    -    -     -      -    R   R    -    -    -     R    R    -
definer-role          RUD  RUD  RUD   RUD  RUD   RUD  RUD  RUD  RUD  RUD  RUD  RUD  RUD  RUD  RU   RU   R    RU    RUD   RUD  RUD  RIU  RIUD R    RI    RI   RIUD RIU R     R    RU   RU   RU   -    -     -      -    RUD RU   -    RUD  RUD   RUD  RUD  -
`

/** Heads of the columns and the tables or commands they stand for. */
export const FILE_COLUMNS = {
  file: 'case_file',
  pers: 'person',
  ident: 'person_identity',
  cont: 'person_contact',
  entry: 'entry_level',
  goal: 'goal',
  step: 'step',
  gap: 'gap',
  att: 'attainment',
  res: 'residence_period',
  ent: 'entitlement',
  need: 'assessment_item',
  jour: 'journal_entry',
  task: 'task',
  cons: 'consent',
  part: 'participation',
  ment: 'mentor',
  mship: 'mentorship',
  mgoal: 'mentoring_goal',
  sess: 'mentoring_session',
  text: 'mentoring_session_text',
  note: 'note',
  reas: 'note_reason',
  answ: 'note_answer',
  event: 'note_event',
  eval: 'evaluation',
  due: 'evaluation_due',
  row: 'case_row',
  place: 'placement',
  epis: 'episode',
  areq: 'access_request',
  load: 'caseload',
  post: 'caseload_post',
  move: 'move',
  close: 'close',
  reopen: 'reopen',
  undo: 'undo',
  adm: 'admission_decision',
  hand: 'hand_over',
  back: 'take_back',
  conc: 'concern',
  over: 'mentor_hand_over',
  plan: 'plan',
  item: 'plan_item',
  wdraw: 'withdraw',
} as const
