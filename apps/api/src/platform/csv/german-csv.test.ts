import { stringify } from 'csv-stringify/sync'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { GERMAN_CSV } from './german-csv.ts'

const written = (cell: string | number): unknown => {
  const [[read]] = parse(stringify([[cell]], GERMAN_CSV), { bom: true, delimiter: ';' }) as [[string]]
  return read
}

describe('a cell of German CSV', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+49 211 1', "'+49 211 1"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1+1', "'\t=1+1"],
    ['\u00a0 =1+1', "'\u00a0 =1+1"],
    ['\ufeff=1+1', "'\ufeff=1+1"],
    ['＝1+1', "'＝1+1"],
    ['ruhig\n=1+1', "ruhig\n'=1+1"],
    ['ruhig\r\n  =1+1', "ruhig\r\n'  =1+1"],
  ])('runs nowhere as a formula: %j', (cell, safe) => {
    expect(written(cell)).toBe(safe)
  })

  it.each(['Neuss', 'a=1', 'ab -1', 'zwei\nZeilen', 'O’Neill'])('stays as it is: %j', (cell) => {
    expect(written(cell)).toBe(cell)
  })

  it('leaves a negative number a number', () => {
    expect(stringify([[-5, 1.5]], { ...GERMAN_CSV, bom: false })).toBe('-5;1.5\r\n')
  })
})
