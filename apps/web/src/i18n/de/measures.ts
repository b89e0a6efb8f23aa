export const measures = {
  what: 'Was bedeutet „{title}“?',
  openList: 'Liste öffnen',
  legend: 'Was die Zahlen bedeuten',
  asCsv: 'Erklärung als CSV',
} as const
