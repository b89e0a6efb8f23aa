import { h1 } from './histories/h1-sprachschleife.ts'
import { h2 } from './histories/h2-traeger-karussell.ts'
import { h3 } from './histories/h3-schulabschluss-schleife.ts'
import { h4 } from './histories/h4-beginn.ts'
import { h5 } from './histories/h5-die-leiter.ts'
import { h6 } from './histories/h6-tq-kette.ts'
import { h7 } from './histories/h7-rechtliche-wartezeit.ts'
import type { History } from './history.ts'

/** The seven composite histories with the verdict of experts. */
export const histories: readonly History[] = [h1, h2, h3, h4, h5, h6, h7]
