import type { Random } from './random.ts'

/** Where people come from in the demo, with the languages that the file then names. */
const ORIGINS = [
  {
    nationality: 'Afghanistan',
    languages: 'Dari, Paschtu',
    given: ['Farid', 'Zahra', 'Omid', 'Laila', 'Nasim', 'Mirwais', 'Parwana', 'Jawid', 'Shabnam', 'Habib'],
  },
  {
    nationality: 'Syrien',
    languages: 'Arabisch',
    given: ['Yousef', 'Rania', 'Mohammad', 'Hala', 'Samir', 'Dima', 'Khaled', 'Nour', 'Anas', 'Rima'],
  },
  {
    nationality: 'Eritrea',
    languages: 'Tigrinya',
    given: ['Selam', 'Yonas', 'Merhawi', 'Luwam', 'Filmon', 'Rahwa', 'Natnael', 'Feven', 'Simon', 'Bilen'],
  },
  {
    nationality: 'Irak',
    languages: 'Kurdisch (Kurmandschi), Arabisch',
    given: ['Şîlan', 'Dilovan', 'Rojîn', 'Azad', 'Berîvan', 'Karwan', 'Hêlîn', 'Rebwar', 'Jîyan', 'Saman'],
  },
  {
    nationality: 'Guinea',
    languages: 'Fulfulde, Französisch',
    given: [
      'Mamadou',
      'Aïssatou',
      'Ibrahima',
      'Fatoumata',
      'Alpha',
      'Mariama',
      'Thierno',
      'Kadiatou',
      'Oumar',
      'Hadja',
    ],
  },
  {
    nationality: 'Nigeria',
    languages: 'Englisch, Igbo',
    given: ['Chidi', 'Ngozi', 'Emeka', 'Blessing', 'Ifeanyi', 'Adaeze', 'Tunde', 'Chioma', 'Obinna', 'Kemi'],
  },
  {
    nationality: 'Iran',
    languages: 'Farsi',
    given: ['Arash', 'Nasrin', 'Kaveh', 'Mina', 'Siavash', 'Parisa', 'Behnam', 'Shirin', 'Navid', 'Elham'],
  },
  {
    nationality: 'Türkei',
    languages: 'Türkisch, Kurdisch',
    given: ['Özgür', 'Gülşen', 'Çağlar', 'İpek', 'Ömer', 'Ayşe', 'Barış', 'Şükran', 'Uğur', 'Zeynep'],
  },
  {
    nationality: 'Ukraine',
    languages: 'Ukrainisch, Russisch',
    given: ['Oleh', 'Daryna', 'Taras', 'Solomiia', 'Bohdan', 'Yaryna', 'Ostap', 'Zlata', 'Maksym', 'Olena'],
  },
  {
    nationality: 'Somalia',
    languages: 'Somali',
    given: ['Abdi', 'Hodan', 'Liban', 'Ifrah', 'Yusuf', 'Sahra', 'Guled', 'Ayaan', 'Mahad', 'Hibo'],
  },
  {
    nationality: 'Vietnam',
    languages: 'Vietnamesisch',
    given: ['Đức', 'Thị Hương', 'Minh', 'Ánh', 'Tuấn', 'Ngọc', 'Hải', 'Mỹ', 'Phúc', 'Lệ'],
  },
] as const

/** Surnames out of way-side words: nobody is called so, and everybody can read them. */
const FIRST_PARTS = [
  'Ahorn',
  'Birken',
  'Distel',
  'Erlen',
  'Falken',
  'Ginster',
  'Hasel',
  'Iris',
  'Kiesel',
  'Linden',
  'Mohn',
  'Nebel',
  'Otter',
  'Pappel',
  'Quellen',
  'Raben',
  'Silber',
  'Tannen',
  'Ulmen',
  'Veilchen',
  'Weiden',
  'Zirbel',
  'Schlehen',
  'Brombeer',
  'Löwenzahn',
  'Kräuter',
  'Flüster',
  'Sänger',
] as const
const SECOND_PARTS = [
  'weg',
  'stein',
  'pfad',
  'steg',
  'brück',
  'furt',
  'mark',
  'wind',
  'licht',
  'hain',
  'quell',
  'stern',
  'feder',
  'blatt',
  'ufer',
  'rain',
  'klang',
  'tau',
  'vogel',
  'laub',
] as const

export interface SampleName {
  readonly given: string
  readonly surname: string
  readonly nationality: string
  readonly languages: string
}

/** Draws a name that is obviously invented, with an origin that fits the given name. */
export function sampleName(random: Random): SampleName {
  const origin = random.pick(ORIGINS)
  const surname = random.pick(FIRST_PARTS) + random.pick(SECOND_PARTS)
  const second = random.chance(0.06) ? `-${random.pick(FIRST_PARTS)}${random.pick(SECOND_PARTS)}` : ''
  return {
    given: random.pick<string>(origin.given),
    surname: surname + second,
    nationality: origin.nationality,
    languages: origin.languages,
  }
}
