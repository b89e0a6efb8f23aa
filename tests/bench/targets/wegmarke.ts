// Wegmarke as it runs in production (login, rights, row-level security, audit), on a database that is there already.
import { createPrivateKey, createPublicKey } from 'node:crypto'
import { buildApp } from '@wegmarke/api/app'
import { connect } from '@wegmarke/api/platform/db/connect'
import type { TargetSettings } from './start-target.ts'

const { databaseUrl, today, privateKey } = JSON.parse(process.argv[2] ?? '') as TargetSettings
const key = createPrivateKey(privateKey)
const app = await buildApp({
  db: connect({ url: databaseUrl, name: 'bench-wegmarke' }),
  keys: { privateKey: key, publicKey: createPublicKey(key) },
  today: () => today,
  mode: 'production',
  // One account of the measurement does the work of many people.
  requestsPerMinute: 1e9,
})
const url = await app.listen({ host: '127.0.0.1', port: 0 })
process.send?.({ port: Number(new URL(url).port) })
process.once('disconnect', () => process.exit())
