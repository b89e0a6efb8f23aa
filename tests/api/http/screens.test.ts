import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { useApi } from '../../support/api/use-api.ts'

const folder = mkdtempSync(join(tmpdir(), 'wegmarke-screens-'))
mkdirSync(join(folder, 'assets'))
writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Wegmarke</title>')
writeFileSync(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
writeFileSync(join(folder, 'assets', 'main-abc123.js'), 'export {}')
writeFileSync(join(tmpdir(), 'wegmarke-outside.txt'), 'outside')

afterAll(() => {
  rmSync(folder, { recursive: true })
})

const api = useApi({ webFolder: folder })

describe('the screens', () => {
  it.each(['/', '/today', '/case-files/5f0c2d1e-0000-4000-8000-000000000000', '/set-password'])(
    'start at %s with the same page, asked for anew each time',
    async (url) => {
      const response = await api.app.inject(url)
      expect(response.statusCode).toBe(200)
      expect(response.body).toContain('<title>Wegmarke</title>')
      expect(response.headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-cache',
      })
    },
  )

  it('keep files that carry a hash in their name for good, others not', async () => {
    const asset = await api.app.inject('/assets/main-abc123.js')
    expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(asset.headers['content-type']).toContain('/javascript')
    const icon = await api.app.inject('/favicon.svg')
    expect([icon.statusCode, icon.headers['cache-control']]).toEqual([200, 'no-cache'])
  })

  it.each([
    '/assets/missing.js',
    '/missing.svg',
    '/../wegmarke-outside.txt',
    '/assets/../../wegmarke-outside.txt',
    '/assets/..%2f..%2fwegmarke-outside.txt',
    '/api/v1/nowhere',
    '/api',
  ])('know nothing at %s', async (url) => {
    const response = await api.app.inject(url)
    expect(response.statusCode).toBe(404)
    expect(response.json()).toEqual({ type: 'not-found', title: 'Not found', status: 404 })
    expect(response.headers['cache-control']).not.toBe('public, max-age=31536000, immutable')
  })
})
