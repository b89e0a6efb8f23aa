import type { ListLanguage } from './list-words.ts'

type Columns<Name extends string> = Readonly<Record<Name, string>>

/** The lists of administration as tables: accounts, organisations, and what the alliance says of the catalogue. */
interface AllianceListWords {
  readonly search: (text: string) => string
  readonly accounts: {
    readonly title: string
    readonly others: string
    readonly column: Columns<'name' | 'email' | 'state' | 'grants'>
    readonly state: Columns<'active' | 'invited' | 'disabled'>
    readonly shown: Columns<'all' | 'active' | 'invited' | 'unconfirmed' | 'ending' | 'disabled'>
    readonly unconfirmed: string
    readonly signIns: string
  }
  readonly organisations: {
    readonly title: string
    readonly others: string
    readonly column: Columns<'name' | 'kind' | 'field' | 'parent' | 'municipality' | 'content'>
    readonly wholeDistrict: string
  }
  readonly catalogue: {
    readonly title: string
    readonly ownOnly: string
    readonly courses: string
    readonly column: Columns<'code' | 'shared' | 'own' | 'legalBasis' | 'offered' | 'provider' | 'note'>
  }
}

export const ALLIANCE_LIST_WORDS: Readonly<Record<ListLanguage, AllianceListWords>> = {
  de: {
    search: (text) => `Suchtext „${text}“`,
    accounts: {
      title: 'Konten',
      others: 'Konten anderer Bündnisse',
      column: { name: 'Name', email: 'E-Mail-Adresse', state: 'Stand', grants: 'Rollen' },
      state: {
        active: 'kann sich anmelden',
        invited: 'eingeladen, noch ohne Passwort',
        disabled: 'abgeschaltet',
      },
      shown: {
        all: 'alle Konten',
        active: 'angemeldet oder anmeldbar',
        invited: 'eingeladen, noch ohne Passwort',
        unconfirmed: 'wartet auf Bestätigung',
        ending: 'Rolle endet in 30 Tagen',
        disabled: 'abgeschaltet',
      },
      unconfirmed: 'wartet auf Bestätigung',
      signIns: 'wann jemand zuletzt angemeldet war',
    },
    organisations: {
      title: 'Stellen des Bündnisses',
      others: 'Stellen anderer Bündnisse',
      column: {
        name: 'Name',
        kind: 'Art',
        field: 'Arbeitsfeld',
        parent: 'Gehört zu',
        municipality: 'Arbeitet in (AGS)',
        content: 'Darf Akten führen',
      },
      wholeDistrict: 'im ganzen Kreis',
    },
    catalogue: {
      title: 'Katalog der Maßnahmen',
      ownOnly: 'nur mit eigenen Angaben',
      courses: 'einzelne Kurse und Plätze',
      column: {
        code: 'Kürzel',
        shared: 'Im Katalog',
        own: 'Eigener Name',
        legalBasis: 'Rechtsgrundlage',
        offered: 'In Formularen angeboten',
        provider: 'Üblicher Träger',
        note: 'Eigener Hinweis',
      },
    },
  },
  en: {
    search: (text) => `text “${text}”`,
    accounts: {
      title: 'Accounts',
      others: 'accounts of other alliances',
      column: { name: 'Name', email: 'E-mail address', state: 'State', grants: 'Roles' },
      state: {
        active: 'able to sign in',
        invited: 'invited, without a password yet',
        disabled: 'switched off',
      },
      shown: {
        all: 'all accounts',
        active: 'able to sign in',
        invited: 'invited, without a password yet',
        unconfirmed: 'waits for confirmation',
        ending: 'a role ends within 30 days',
        disabled: 'switched off',
      },
      unconfirmed: 'waits for confirmation',
      signIns: 'when somebody signed in last',
    },
    organisations: {
      title: 'Organisations of the alliance',
      others: 'organisations of other alliances',
      column: {
        name: 'Name',
        kind: 'Kind',
        field: 'Field of work',
        parent: 'Belongs to',
        municipality: 'Works in (AGS)',
        content: 'May hold files',
      },
      wholeDistrict: 'in the whole district',
    },
    catalogue: {
      title: 'Catalogue of measures',
      ownOnly: 'only with something of our own',
      courses: 'single courses and places',
      column: {
        code: 'Code',
        shared: 'In the catalogue',
        own: 'Own name',
        legalBasis: 'Legal basis',
        offered: 'Offered in forms',
        provider: 'Usual provider',
        note: 'Own note',
      },
    },
  },
}
