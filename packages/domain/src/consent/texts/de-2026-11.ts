import type { ConsentText } from './consent-text.ts'

export const de: ConsentText = {
  title: 'Einwilligung: Wer darf etwas über mich wissen?',
  intro: ({ controller }) =>
    `${controller} begleitet Sie auf dem Weg zu Schulabschluss und Beruf. Dafür schreiben wir Informationen über Sie auf. Andere Stellen dürfen diese Informationen nur sehen, wenn Sie das wollen. Sie entscheiden das hier.`,
  person: 'Name',
  born: 'geboren am',
  fileCode: 'Zeichen der Akte',
  whatHead: 'Was darf weitergegeben werden, und an wen?',
  what: ({ controller, recipient }) =>
    `${controller} darf ${recipient} diese Informationen über mich zeigen. Nur Personen, die namentlich bestimmt sind, dürfen sie sehen:`,
  categories: {
    identity: 'Name, Geburtsdatum, Staatsangehörigkeit',
    contact: 'Sprachen, Adresse, Telefon, E-Mail, wie man mich sicher erreicht',
    pathway: 'Schule, Kurse, Maßnahmen, Ausbildung, Arbeit, Zeugnisse, mein Ziel und mein Plan',
    residence: 'Aufenthalt, Arbeitserlaubnis, Leistungen (zum Beispiel Bürgergeld)',
    needs: 'was ich brauche: zum Beispiel Kinderbetreuung, Wohnung, Fahrkarte, Gesundheit',
    journal: 'Notizen über Gespräche und Aufgaben',
    mentoring:
      'die Begleitung durch eine Mentorin oder einen Mentor: Treffen und gemeinsame Ziele. Was die Mentorin oder der Mentor über ein Treffen schreibt, lesen nur sie oder er selbst, die Fallbegleitung mit Vertretung und, wenn Sie Auskunft verlangen, die oder der Datenschutzbeauftragte',
    documents: 'Unterlagen, zum Beispiel Kopien von Zeugnissen',
  },
  purposeHead: 'Wofür?',
  periodHead: 'Wie lange?',
  period: ({ from, to }) =>
    to === null
      ? `Ab ${from}, bis ich es widerrufe oder meine Begleitung endet.`
      : `Von ${from} bis ${to}. Danach sieht die Stelle nichts mehr, außer ich unterschreibe neu.`,
  rightsHead: 'Ihre Rechte',
  rights: [
    () =>
      'Die Einwilligung ist freiwillig. Wenn Sie nicht unterschreiben, haben Sie dadurch keinen Nachteil. Wir begleiten Sie trotzdem.',
    ({ controller }) =>
      `Sie können die Einwilligung jederzeit widerrufen: ganz oder für einzelne Punkte. Sagen oder schreiben Sie es uns (${controller}). Sie müssen keinen Grund nennen. Ab diesem Moment sieht die Stelle nichts mehr. Was vorher geschehen ist, bleibt erlaubt.`,
    () =>
      'Sie können jederzeit fragen, was über Sie gespeichert ist und wer es gesehen hat. Sie können Fehler berichtigen und Daten löschen lassen. Sie können sich bei der Datenschutzaufsicht beschweren.',
  ],
  notHead: 'Was wir nicht tun',
  not: () =>
    'Ausländerbehörde, Polizei und Sicherheitsbehörden bekommen über diese Einwilligung keinen Zugang zu Ihren Daten.',
  declaration: ({ controller, recipient }) =>
    `Ich habe das verstanden. Ich bin einverstanden, dass ${controller} die oben genannten Informationen an ${recipient} weitergibt.`,
  placeAndDate: 'Ort, Datum',
  signature: 'Unterschrift',
  representative: 'Bei Minderjährigen: Unterschrift der gesetzlichen Vertretung',
  interpreter: 'Übersetzt von (Name, Sprache)',
  interpreterHint: 'nur wenn jemand übersetzt hat',
  withdrawalHead: 'Ich widerrufe',
  withdrawal: 'Ich widerrufe diese Einwilligung. Datum, Unterschrift:',
  formVersion: 'Textfassung',
  purposes: [
    'Gemeinsame Planung der nächsten Schritte',
    'Vermittlung in einen Kurs oder eine Ausbildung',
    'Begleitung durch eine Mentorin oder einen Mentor',
    'Klärung, welche Stelle welche Leistung zahlt',
  ],
}
