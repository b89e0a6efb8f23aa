import type { Measure } from './measure.ts'

/** Counts on the pages of supervisors about caseloads, and of administrators about settings. */
export const SUPERVISION_COUNTS = {
  'caseload.openFiles': {
    unit: 'files',
    dataDate: 'today',
    list: { route: 'report', query: {} },
    de: {
      title: 'Offene Akten im Fallbestand',
      text: 'Akten, die heute in diesem Fallbestand liegen und offen sind.',
      formula: 'Anzahl der Akten des Fallbestands ohne Tag des Abschlusses.',
      exclusions: 'Geschlossene Akten. Akten, die früher hier lagen oder erst übergeben werden.',
    },
    en: {
      title: 'Open files in the caseload',
      text: 'Files that lie in this caseload today and are open.',
      formula: 'Number of files of the caseload without a day of closing.',
      exclusions: 'Closed files. Files that lay here before, or are yet to be handed over.',
    },
  },
  'caseload.number': {
    unit: 'caseloads',
    dataDate: 'today',
    list: { route: 'caseloads', query: {} },
    de: {
      title: 'Fallbestände',
      text: 'Fallbestände der Stellen, die Sie leiten. Die Tabelle darunter nennt jeden.',
      formula: 'Anzahl der angelegten Fallbestände, mit und ohne Zuständige.',
      exclusions: 'Fallbestände anderer Stellen.',
    },
    en: {
      title: 'Caseloads',
      text: 'Caseloads of the organisations that you supervise. The table below names each.',
      formula: 'Number of caseloads, with and without somebody responsible.',
      exclusions: 'Caseloads of other organisations.',
    },
  },
  'settings.previewNow': {
    unit: 'files',
    dataDate: 'today',
    list: null,
    de: {
      title: 'Akten je Stufe, jetzt',
      text: 'Offene Akten des Bündnisses mit dieser Stufe, wenn die geltenden Schwellenwerte angewendet werden.',
      formula: 'Jede offene Akte wird heute bewertet und in ihrer Stufe gezählt; gerundet auf fünf.',
      exclusions: 'Geschlossene Akten. Weniger als fünf werden nicht gezeigt, damit niemand zu erkennen ist.',
    },
    en: {
      title: 'Files at each level, now',
      text: 'Open files of the alliance at this level when the thresholds that hold are applied.',
      formula: 'Each open file is judged today and counted at its level; rounded to five.',
      exclusions: 'Closed files. Fewer than five are not shown, so that nobody can be recognised.',
    },
  },
  'settings.previewAfter': {
    unit: 'files',
    dataDate: 'today',
    list: null,
    de: {
      title: 'Akten je Stufe, mit den neuen Werten',
      text: 'Offene Akten des Bündnisses mit dieser Stufe, wenn die eingetragenen Schwellenwerte angewendet würden.',
      formula: 'Jede offene Akte wird heute mit den neuen Werten bewertet und gezählt; gerundet auf fünf.',
      exclusions: 'Geschlossene Akten. Weniger als fünf werden nicht gezeigt, damit niemand zu erkennen ist.',
    },
    en: {
      title: 'Files at each level, with the new values',
      text: 'Open files of the alliance at this level if the thresholds in the boxes were applied.',
      formula: 'Each open file is judged today by the new values and counted; rounded to five.',
      exclusions: 'Closed files. Fewer than five are not shown, so that nobody can be recognised.',
    },
  },
} as const satisfies Record<string, Measure>
