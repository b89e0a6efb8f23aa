export const measures = {
  what: 'Was bedeutet „{title}“?',
  openList: 'Liste öffnen',
  legend: 'Was die Zahlen bedeuten',
  asCsv: 'Erklärung als CSV',
  listAsCsv: 'Liste als CSV',
  onThisPage: 'Die Zahl gehört zu dem, wobei sie steht. Was in sie eingeht, steht auf dieser Seite.',
} as const
