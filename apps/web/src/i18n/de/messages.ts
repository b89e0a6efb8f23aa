import { admin } from './admin.ts'
import { alliance } from './alliance.ts'
import { app } from './app.ts'
import { attainments } from './attainments.ts'
import { auth } from './auth.ts'
import { caseFiles } from './caseFiles.ts'
import { consents } from './consents.ts'
import { caseloads } from './caseloads.ts'
import { gaps } from './gaps.ts'
import { handOvers } from './handOvers.ts'
import { imports } from './imports.ts'
import { intake } from './intake.ts'
import { journal } from './journal.ts'
import { measures } from './measures.ts'
import { mentees } from './mentees.ts'
import { mentoring } from './mentoring.ts'
import { notes } from './notes.ts'
import { outreach } from './outreach.ts'
import { pathway } from './pathway.ts'
import { person } from './person.ts'
import { plans } from './plans.ts'
import { printing } from './printing.ts'
import { problems } from './problems.ts'
import { protection } from './protection.ts'
import { report } from './report.ts'
import { residence } from './residence.ts'
import { steps } from './steps.ts'
import { tasks } from './tasks.ts'
import { today } from './today.ts'
import { ui } from './ui.ts'

/** All German texts: one area per feature. A new area is added here and in `en/messages.ts`. */
export const de = {
  admin,
  alliance,
  app,
  attainments,
  auth,
  caseFiles,
  consents,
  caseloads,
  gaps,
  handOvers,
  imports,
  intake,
  journal,
  measures,
  mentees,
  mentoring,
  notes,
  outreach,
  pathway,
  person,
  plans,
  printing,
  problems,
  protection,
  report,
  residence,
  steps,
  tasks,
  today,
  ui,
}
