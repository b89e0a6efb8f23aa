export const printing = {
  confidential: 'Confidential',
  printedOn: 'Printed on {date}',
  withoutNames: 'Without names: codes stand for people, "…" for names in texts.',
  staff: 'Caseworker',
  print: 'Print',
  printWithoutNames: 'Print without names',
  foundNames: 'The name of the person stood in free texts. It has been replaced by "…".',
  readFirst:
    'Read the sheet before you pass it on: the application cannot recognise other names, as of relatives.',
} as const
