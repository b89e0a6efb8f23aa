import { type PrintedThing, recordFilePrint } from '@wegmarke/contract/prints'
import { call } from '../../api/client.ts'
import { useCaseFile } from '../person/useCaseFile.ts'
import { usePrint } from './usePrint.ts'

interface Options {
  readonly thing: PrintedThing
  /** Which plan or form; none for the file itself. */
  readonly thingId?: () => string | null
  readonly hasNames?: () => boolean
}

/** Printing something of the open file. */
export function useFilePrint({ thing, thingId = () => null, hasNames = () => true }: Options) {
  const { file } = useCaseFile()
  return usePrint({
    namelessTitle: () => file.value.code,
    hasNames,
    record: (withNames) =>
      call(recordFilePrint, {
        params: { caseFileId: file.value.id },
        body: { thing, thingId: thingId(), hasNames: withNames },
      }),
  })
}
