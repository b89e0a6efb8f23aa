import { measureType } from './measure-types/define.ts'
import type { MeasureType } from './measure-type.ts'

const mvad = 'https://www.rdocumentation.org/packages/TraMineR/versions/1.8-9/topics/mvad'
const northernIreland = 'McVicar & Anyadike-Danes 2002 (Northern Ireland, 1993–1999)'

/**
 * Types of a research file with monthly activities. They exist so that such a file can be imported;
 * no form offers them. Its employment is imported as ARB.
 */
export const RESEARCH_MEASURE_TYPES: readonly MeasureType[] = [
  measureType({
    code: 'X-SCHOOL',
    labelDe: 'Schule (Forschungsdatei)',
    labelEn: 'School (research file)',
    kind: 'P',
    legalBasis: northernIreland,
    source: mvad,
  }),
  measureType({
    code: 'X-FE',
    labelDe: 'Further Education (Forschungsdatei)',
    labelEn: 'Further education (research file)',
    kind: 'P',
    legalBasis: northernIreland,
    source: mvad,
  }),
  measureType({
    code: 'X-HE',
    labelDe: 'Hochschule (Forschungsdatei)',
    labelEn: 'Higher education (research file)',
    kind: 'P',
    legalBasis: northernIreland,
    source: mvad,
  }),
  measureType({
    code: 'X-TRAINING',
    labelDe: 'Staatliche Trainingsmaßnahme (Forschungsdatei)',
    labelEn: 'Government training scheme (research file)',
    kind: 'OH',
    legalBasis: northernIreland,
    source: mvad,
  }),
]
