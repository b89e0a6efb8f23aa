import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { RowSum } from './row-sum.ts'

describe('the sum of the rows of a table', () => {
  it('counts lines, wherever the stream is cut', () => {
    const text = Buffer.from('1\tNeuss\n2\tzwei\\nZeilen\n3\t\\N\n')
    for (let cut = 0; cut <= text.length; cut++) {
      const sum = new RowSum()
      sum.add(text.subarray(0, cut))
      sum.add(text.subarray(cut))
      expect({ rows: sum.rows, bytes: sum.bytes, sha256: sum.sha256() }).toEqual({
        rows: 3,
        bytes: text.length,
        sha256: createHash('sha256').update(text).digest('hex'),
      })
    }
  })

  it('is nothing for an empty table', () => {
    expect(new RowSum()).toMatchObject({ rows: 0, bytes: 0 })
  })
})
