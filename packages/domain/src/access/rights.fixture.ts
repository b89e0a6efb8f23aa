/**
 * Who may what, typed by hand from the table of rights: + may, - may not, no cell empty. One column a relation to the file:
 * lead, depu(ty), supe(rvisor), ment(or), offi(cer for data protection) of the organisation, aske(d): the same within an open
 * access request, none; rXX reads and cXX contributes by consent to id(entity), co(ntact), pa(thway), re(sidence), ne(eds),
 * jo(urnal), me(ntoring), do(cuments).
 */
export const RIGHTS_ON_OPEN_FILE = `
                   lead depu supe ment offi aske none rid  rco  rpa  rre  rne  rjo  rme  rdo  cid  cco  cpa  cre  cne  cjo  cme  cdo
caseFile.read      +    +    +    -    -    +    -    +    +    +    +    +    +    +    +    +    +    +    +    +    +    +    +
person.read        +    +    +    +    -    +    -    +    +    +    +    +    +    +    +    +    +    +    +    +    +    +    +
caseFile.close     +    -    +    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
caseFile.reopen    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
caseFile.move      +    -    +    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
caseFile.merge     +    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
person.change      +    +    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
identity.read      +    +    +    -    -    +    -    +    -    -    -    -    -    -    -    +    -    -    -    -    -    -    -
identity.change    +    +    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
contact.read       +    +    +    -    -    +    -    -    +    -    -    -    -    -    -    -    +    -    -    -    -    -    -
contact.change     +    +    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
pathway.read       +    +    +    -    -    +    -    -    -    +    -    -    -    -    -    -    -    +    -    -    -    -    -
step.record        +    +    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    +    -    -    -    -    -
step.change        +    +    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    +    -    -    -    -    -
step.withdraw      +    +    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    +    -    -    -    -    -
gap.record         +    +    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    +    -    -    -    -    -
gap.change         +    +    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    +    -    -    -    -    -
attainment.record  +    +    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    +    -    -    -    -    -
attainment.change  +    +    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    +    -    -    -    -    -
goal.set           +    +    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
entryLevel.set     +    +    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
residence.read     +    +    +    -    -    +    -    -    -    -    +    -    -    -    -    -    -    -    +    -    -    -    -
residence.record   +    +    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    +    -    -    -    -
residence.change   +    +    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    +    -    -    -    -
needs.read         +    +    +    -    -    +    -    -    -    -    -    +    -    -    -    -    -    -    -    +    -    -    -
needs.record       +    +    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    +    -    -    -
admission.decide   +    +    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
plan.write         +    +    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
journal.read       +    +    +    -    -    +    -    -    -    -    -    -    +    -    -    -    -    -    -    -    +    -    -
journal.write      +    +    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    +    -    -
task.write         +    +    +    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    +    -    -
note.read          +    +    +    -    -    +    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
note.answer        +    +    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
mentoring.read     +    +    +    +    -    +    -    -    -    -    -    -    -    +    -    -    -    -    -    -    -    +    -
mentoring.write    -    -    -    +    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
mentoringText.read +    +    -    +    -    +    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
mentorship.arrange +    +    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
concern.read       +    +    +    +    -    +    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
concern.raise      -    -    -    +    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
concern.handle     +    +    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
handOver.read      +    +    -    +    -    +    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
handOver.write     -    -    -    +    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
handOver.tick      +    +    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
consent.read       +    -    +    -    +    +    -    +    +    +    +    +    +    +    +    +    +    +    +    +    +    +    +
consent.write      +    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
consent.withdraw   +    -    +    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
`

export const RIGHTS_ON_CLOSED_FILE = `
                   lead depu supe ment offi aske none rid  rco  rpa  rre  rne  rjo  rme  rdo  cid  cco  cpa  cre  cne  cjo  cme  cdo
caseFile.read      +    +    +    -    -    +    -    +    +    +    +    +    +    +    +    +    +    +    +    +    +    +    +
person.read        +    +    +    +    -    +    -    +    +    +    +    +    +    +    +    +    +    +    +    +    +    +    +
caseFile.close     -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
caseFile.reopen    +    -    +    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
caseFile.move      -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
caseFile.merge     -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
person.change      -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
identity.read      +    +    +    -    -    +    -    +    -    -    -    -    -    -    -    +    -    -    -    -    -    -    -
identity.change    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
contact.read       +    +    +    -    -    +    -    -    +    -    -    -    -    -    -    -    +    -    -    -    -    -    -
contact.change     -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
pathway.read       +    +    +    -    -    +    -    -    -    +    -    -    -    -    -    -    -    +    -    -    -    -    -
step.record        -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
step.change        -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
step.withdraw      -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
gap.record         -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
gap.change         -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
attainment.record  -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
attainment.change  -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
goal.set           -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
entryLevel.set     -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
residence.read     +    +    +    -    -    +    -    -    -    -    +    -    -    -    -    -    -    -    +    -    -    -    -
residence.record   -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
residence.change   -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
needs.read         +    +    +    -    -    +    -    -    -    -    -    +    -    -    -    -    -    -    -    +    -    -    -
needs.record       -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
admission.decide   -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
plan.write         -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
journal.read       +    +    +    -    -    +    -    -    -    -    -    -    +    -    -    -    -    -    -    -    +    -    -
journal.write      -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
task.write         -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
note.read          +    +    +    -    -    +    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
note.answer        -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
mentoring.read     +    +    +    +    -    +    -    -    -    -    -    -    -    +    -    -    -    -    -    -    -    +    -
mentoring.write    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
mentoringText.read +    +    -    +    -    +    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
mentorship.arrange -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
concern.read       +    +    +    +    -    +    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
concern.raise      -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
concern.handle     -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
handOver.read      +    +    -    +    -    +    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
handOver.write     -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
handOver.tick      -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
consent.read       +    -    +    -    +    +    -    +    +    +    +    +    +    +    +    +    +    +    +    +    +    +    +
consent.write      -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
consent.withdraw   +    -    +    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
`

/** Apart from any file. One column a role: cw caseworker, without and with a post; ? stands for a grant that is not confirmed. */
export const GENERAL_RIGHTS = `
                         cw   cw+post vol  sup  alli adm  dpo  cw?  sup? nobody
session.own              +    +       +    +    +    +    +    +    +    +
catalogue.read           +    +       +    +    +    +    +    +    +    +
today.read               +    +       +    +    +    +    +    +    +    +
caseFile.list            +    +       -    +    -    -    -    -    -    -
caseFile.search          +    +       -    +    -    -    -    -    -    -
caseFile.create          -    +       -    -    -    -    -    -    -    -
report.read              +    +       -    +    -    -    -    -    -    -
count.read               -    -       -    +    +    -    -    -    -    -
outreach.record          +    +       -    +    -    -    -    -    -    -
mentor.list              +    +       -    +    -    -    -    -    -    -
mentee.list              -    -       +    -    -    -    -    -    -    -
post.arrange             -    -       -    +    -    -    -    -    -    -
import.run               -    +       -    +    -    -    -    -    -    -
grant.confirm            -    -       -    +    -    -    -    -    -    -
account.administer       -    -       -    -    -    +    -    -    -    -
organisation.administer  -    -       -    -    -    +    -    -    -    -
setting.change           -    -       -    -    -    +    -    -    -    -
audit.read               -    -       -    -    -    -    +    -    -    -
consent.list             -    -       -    -    -    -    +    -    -    -
accessRequest.keep       -    -       -    -    -    -    +    -    -    -
`
