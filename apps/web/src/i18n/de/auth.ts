export const auth = {
  signIn: {
    title: 'Anmelden',
    email: 'E-Mail-Adresse',
    password: 'Passwort',
    showPassword: 'Passwort zeigen',
    submit: 'Anmelden',
    forgotten: 'Passwort vergessen? Ihre Verwaltung stellt einen neuen Link aus.',
    emailMissing: 'Geben Sie Ihre E-Mail-Adresse ein.',
    passwordMissing: 'Geben Sie Ihr Passwort ein.',
  },
  demo: {
    title: 'Konten zum Ausprobieren',
    hint: 'Ein Klick füllt das Formular aus.',
  },
  link: {
    title: 'Passwort festlegen',
    intro: 'Legen Sie das Passwort fest, mit dem Sie sich künftig anmelden.',
    password: 'Neues Passwort',
    passwordHint: 'Mindestens 10 Zeichen. Drei oder vier Wörter, die nicht zusammengehören, merken sich gut.',
    repeat: 'Neues Passwort wiederholen',
    submit: 'Passwort speichern',
    tooShort: 'Das Passwort braucht mindestens 10 Zeichen.',
    notEqual: 'Die beiden Passwörter sind verschieden.',
    missing: 'In der Adresse fehlt der Teil nach dem #. Bitte öffnen Sie den ganzen Link.',
    done: 'Das Passwort ist gespeichert. Sie können sich jetzt anmelden.',
  },
} as const
