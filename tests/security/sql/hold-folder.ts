import { startEmbedded } from '@wegmarke/api/platform/db/embedded'

/** A process of its own that starts the database of a folder and waits to be killed. */
await startEmbedded(process.argv[2] ?? '')
process.stdout.write('started\n')
setInterval(() => undefined, 1_000)
