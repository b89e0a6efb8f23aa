import type { DataDate, Measure, MeasureWords } from './measure.ts'
import { REPORT_COUNTS } from './report-counts.ts'
import { REPORT_MOVEMENT } from './report-movement.ts'

const WHOSE_DE =
  ' Gezählt wird über alle Stellen des Bündnisses, oder über die Stellen unter Ihrer, wenn Sie dort die Aufsicht haben.'
const WHOSE_EN =
  ' All organisations of the alliance are counted, or those below yours where you supervise them.'
const ROUNDED_DE = ' Das Ergebnis ist auf fünf gerundet.'
const ROUNDED_EN = ' The result is rounded to five.'
const OWN_DE = ' Akten, die Sie selbst öffnen dürfen: ihre Zahlen stehen in der Fallübersicht.'
const OWN_EN = ' Files that you may open yourself: their numbers stand in the caseload report.'
const SMALL_DE = ' Nicht gezeigt wird eine Zahl unter fünf'
const SMALL_EN = ' A number below five is not shown'
const NEARLY_ALL_DE = SMALL_DE + ', und eine, die alle offenen Akten bis auf weniger als fünf meint.'
const NEARLY_ALL_EN = SMALL_EN + ', nor one that means all open files but fewer than five.'
const PARTS_DE = SMALL_DE + '; ist eine davon aus dem Ganzen auszurechnen, wird kein Teil gezeigt.'
const PARTS_EN = SMALL_EN + '; where the whole would give one away, no part is shown.'

/** What of the words for the reader's own caseloads holds for all organisations, too. */
interface Beside {
  readonly title: string
  readonly text?: string
  readonly exclusions?: string
}

function words(
  own: MeasureWords,
  beside: Beside,
  whose: string,
  rounded: string,
  hidden: string,
): MeasureWords {
  return {
    title: beside.title,
    text: (beside.text ?? own.text) + whose,
    formula: own.formula + rounded,
    exclusions: (beside.exclusions ?? own.exclusions) + hidden,
  }
}

/** A number of the report over the files of other organisations: rounded, hidden where it is small, without a list. */
function overOthers(own: Measure, de: Beside, en: Beside, isPart = true): Measure {
  const dataDate: DataDate = own.dataDate === 'quarter' ? 'present_quarter' : own.dataDate
  const [hiddenDe, hiddenEn] = isPart ? [NEARLY_ALL_DE, NEARLY_ALL_EN] : [SMALL_DE + '.', SMALL_EN + '.']
  return {
    unit: own.unit,
    dataDate,
    list: null,
    de: words(own.de, de, WHOSE_DE, ROUNDED_DE, OWN_DE + hiddenDe),
    en: words(own.en, en, WHOSE_EN, ROUNDED_EN, OWN_EN + hiddenEn),
  }
}

/** The open files by one fact: the parts of a whole. */
function byFact(de: Omit<MeasureWords, 'exclusions'>, en: Omit<MeasureWords, 'exclusions'>): Measure {
  const twiceDe = 'Geschlossene Akten. Eine Person mit Akten bei zwei Stellen zählt zweimal.'
  const twiceEn = 'Closed files. A person with files at two organisations counts twice.'
  return {
    unit: 'files',
    dataDate: 'today',
    list: null,
    de: words({ ...de, exclusions: twiceDe }, de, WHOSE_DE, ROUNDED_DE, OWN_DE + PARTS_DE),
    en: words({ ...en, exclusions: twiceEn }, en, WHOSE_EN, ROUNDED_EN, OWN_EN + PARTS_EN),
  }
}

const inAlliance = (own: Measure, isPart = true): Measure =>
  overOthers(own, { title: `${own.de.title} (Bündnis)` }, { title: `${own.en.title} (alliance)` }, isPart)

/** Numbers of the page for members of the alliance, who may open no file. */
export const ALLIANCE_COUNTS = {
  'alliance.open': overOthers(
    REPORT_COUNTS['report.open'],
    {
      title: 'Offene Akten (Bündnis)',
      text: 'Alle Akten, die heute offen sind.',
      exclusions: 'Geschlossene Akten. Eine Person mit Akten bei zwei Stellen zählt zweimal.',
    },
    {
      title: 'Open files (alliance)',
      text: 'All files that are open today.',
      exclusions: 'Closed files. A person with files at two organisations counts twice.',
    },
    false,
  ),
  'alliance.noteOpen': inAlliance(REPORT_COUNTS['report.noteOpen']),
  'alliance.noContact': inAlliance(REPORT_COUNTS['report.noContact']),
  'alliance.noNextStep': inAlliance(REPORT_COUNTS['report.noNextStep']),
  'alliance.deadlines': inAlliance(REPORT_COUNTS['report.deadlines']),
  'alliance.stepEndsAlone': inAlliance(REPORT_COUNTS['report.stepEndsAlone']),
  'alliance.noMentor': inAlliance(REPORT_COUNTS['report.noMentor']),
  'alliance.missingData': inAlliance(REPORT_COUNTS['report.missingData']),
  'alliance.unassigned': inAlliance(REPORT_COUNTS['report.unassigned']),
  'alliance.entries': inAlliance(REPORT_MOVEMENT['report.entries'], false),
  'alliance.exits': inAlliance(REPORT_MOVEMENT['report.exits'], false),
  'alliance.municipality': byFact(
    {
      title: 'Offene Akten je Kommune',
      text: 'Wie sich die offenen Akten auf die Kommunen verteilen.',
      formula: 'Anzahl der offenen Akten, in denen heute diese Kommune eingetragen ist.',
    },
    {
      title: 'Open files by municipality',
      text: 'How the open files are spread over the municipalities.',
      formula: 'Number of open files in which this municipality is recorded today.',
    },
  ),
  'alliance.phase': byFact(
    {
      title: 'Offene Akten je Phase',
      text: 'In welcher Phase die offenen Akten sind.',
      formula: 'Anzahl der offenen Akten, die heute in dieser Phase sind.',
    },
    {
      title: 'Open files by phase',
      text: 'In which phase the open files are.',
      formula: 'Number of open files that are in this phase today.',
    },
  ),
} as const satisfies Record<string, Measure>
