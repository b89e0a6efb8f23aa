export const alliance = {
  title: 'Lage im Bündnis',
  lead: 'Zahlen über alle Stellen, ohne Namen. Jede Zahl ist auf fünf gerundet. Nicht gezeigt wird, was weniger als fünf Personen betrifft, alle bis auf wenige, oder sich ausrechnen ließe.',
  numbers: 'Alle offenen Akten',
  hidden: 'nicht gezeigt',
  noPlace: 'ohne Kommune',
  listless:
    'Diese Zahl ist auf fünf gerundet. Eine Liste dahinter gibt es hier nicht: Akten öffnet nur, wer mit der Person arbeitet. Akten, die Sie selbst öffnen dürfen, sind nicht mitgezählt.',
} as const
