import type { ui as german } from '../de/ui.ts'
import type { Messages } from '../messages.ts'

export const ui = {
  close: 'Close',
  cancel: 'Cancel',
  undo: 'Undo',
  undone: 'Undone.',
  optional: 'optional',
  errorPrefix: 'Error:',
  loading: 'Loading …',
  loadMore: 'Load more',
  endOfList: 'These are all entries.',
  tryAgain: 'Try again',
  choose: 'Please choose',
  notice: 'Messages',
  dismiss: 'Close message',
  tone: { info: 'Note', success: 'Done', warning: 'Caution', danger: 'Error' },
  sort: {
    ascending: 'sorted ascending',
    descending: 'sorted descending',
    none: 'not sorted',
    by: 'Sort by “{column}”',
  },
  errorSummary: {
    one: 'One entry is not right yet',
    many: '{count} entries are not right yet',
  },
  date: {
    placeholder: 'DD/MM/YYYY',
    placeholderPartial: 'DD/MM/YYYY or MM/YYYY',
    separator: '/',
    understood: 'Understood: {date}',
    notUnderstood: 'This is no date, or there is no such day. Write 1/2/2027, for example.',
    dayNeeded: 'The exact day is needed here, for example 1/2/2027.',
    monthNeeded: 'At least the month is needed here, for example 2/2027.',
  },
  combobox: {
    open: 'Show suggestions',
    clear: 'Clear selection',
    empty: 'Nothing found.',
    searching: 'Searching …',
    more: 'Type at least {count} characters.',
  },
  file: {
    choose: 'Choose file',
    drop: 'or drop it here',
    chosen: 'Chosen: {name}, {size}',
    tooLarge: 'The file is larger than {limit}.',
    wrongType: 'This kind of file cannot be read here. Possible: {types}.',
  },
} satisfies Messages<typeof german>
