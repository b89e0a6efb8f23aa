export const printing = {
  confidential: 'Vertraulich',
  printedOn: 'Gedruckt am {date}',
  withoutNames: 'Ohne Namen: Zeichen stehen für Personen, „…“ für Namen in Texten.',
  staff: 'Fallbegleitung',
  print: 'Drucken',
  printWithoutNames: 'Ohne Namen drucken',
  foundNames: 'In freien Texten stand der Name der Person. Er ist durch „…“ ersetzt.',
  readFirst:
    'Lesen Sie das Blatt, bevor Sie es weitergeben: Andere Namen, etwa von Angehörigen, kann die Anwendung nicht erkennen.',
} as const
