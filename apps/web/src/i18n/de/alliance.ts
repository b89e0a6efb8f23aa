export const alliance = {
  title: 'Lage im Bündnis',
  lead: 'Zahlen über alle Stellen, ohne Namen. Jede Zahl ist auf fünf gerundet. Nicht gezeigt wird, was weniger als fünf Personen betrifft, alle bis auf wenige, oder sich ausrechnen ließe.',
  numbers: 'Alle offenen Akten',
  hidden: 'nicht gezeigt',
  nothing: 'Hier gibt es zurzeit keine Zahl, die gezeigt werden darf.',
  nothingBesideOwn:
    'Diese Seite zählt nur Akten, die Sie nicht selbst öffnen dürfen: die der Stellen unter Ihrer. Davon gibt es keine oder zu wenige. Die Akten Ihrer eigenen Stelle finden Sie mit allen Zahlen in der Fallübersicht.',
  nothingYet: 'Es gibt noch zu wenige offene Akten im Bündnis. Ab fünf Personen erscheint eine Zahl.',
  withoutOwn:
    'Akten, die Sie selbst öffnen dürfen, sind hier nicht mitgezählt. Ihre Zahlen stehen in der Fallübersicht.',
  toReport: 'Zur Fallübersicht',
  noPlace: 'ohne Kommune',
  listless:
    'Diese Zahl ist auf fünf gerundet. Eine Liste dahinter gibt es hier nicht: Akten öffnet nur, wer mit der Person arbeitet. Akten, die Sie selbst öffnen dürfen, sind nicht mitgezählt.',
} as const
