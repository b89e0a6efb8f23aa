import type { adminCatalogue as german } from '../de/adminCatalogue.ts'
import type { Messages } from '../messages.ts'

/** What the alliance says beside the shared catalogue of measures. */
export const adminCatalogue = {
  title: 'Catalogue of measures',
  lead: 'The catalogue holds for all alliances and can only be read. Here you say what something is called where you are and who runs it.',
  fixedTitle: 'What cannot be changed here',
  fixed:
    'Kind and promise of a measure are fixed: signals are judged by them, and a judgement must not change unnoticed. What a single step promises stands with the step.',
  caption: 'Measures with what holds where you are',
  search: 'Search the catalogue',
  searchHint: 'Code, name, note or provider',
  ownOnly: 'only with entries of your own',
  found: 'one measure | {count} measures',
  nothing: 'No measure fits',
  nothingHint: 'Check the spelling.',
  type: 'Measure',
  own: 'Where you are',
  provider: 'Usual provider',
  hidden: 'not offered',
  asShared: 'as in the catalogue',
  changeOf: 'Change {name}',
  formTitle: '{name} where you are',
  formLead: 'Empty fields leave it as it stands in the shared catalogue.',
  sharedIs: 'In the catalogue: {name}',
  field: {
    labelDe: 'Own name, German',
    labelEn: 'Own name',
    isOffered: 'Offer in forms',
    note: 'Own note',
    provider: 'Usual provider',
  },
  offeredHint: 'Without the tick the measure can no longer be chosen. Steps that are there stay.',
  providerHint: 'Filled into an empty field “Provider” when somebody chooses this measure.',
  noteHint: 'Stands beside the choice of the measure, for example a contact or starting dates.',
  saved: 'Saved. The forms show it like this from now on.',
  history: 'History of your own entries',
  unchanged: 'You have not changed anything yet.',
  historyNone: 'Nothing changed yet.',
  changedBy: '{code}: {name} on {moment}',
  changedBySetup: '{code}: set up on {moment}',
  empty: 'empty',
} as const satisfies Messages<typeof german>
