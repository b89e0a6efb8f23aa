import type { OverlaidType, Overlay } from '@wegmarke/contract/catalogue-overlay'

/** What the alliance says about a type, as it stands in the boxes. */
export interface OverlayValues {
  labelDe: string
  labelEn: string
  isOffered: boolean
  note: string
  provider: string
}

export function overlayValues({ overlay }: Pick<OverlaidType, 'overlay'>): OverlayValues {
  return {
    labelDe: overlay.labelDe ?? '',
    labelEn: overlay.labelEn ?? '',
    isOffered: overlay.isOffered,
    note: overlay.note ?? '',
    provider: overlay.provider ?? '',
  }
}

/** The boxes as they are sent; an empty one leaves the shared catalogue as it is. */
export function overlayBody({ isOffered, ...texts }: OverlayValues): Overlay {
  const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())
  return {
    labelDe: orNull(texts.labelDe),
    labelEn: orNull(texts.labelEn),
    isOffered,
    note: orNull(texts.note),
    provider: orNull(texts.provider),
  }
}

/** Whether saving would change nothing: spaces around a text are not saved. */
export function isSameOverlay(one: OverlayValues, other: OverlayValues): boolean {
  const [left, right] = [overlayBody(one), overlayBody(other)]
  return (Object.keys(left) as (keyof Overlay)[]).every((name) => left[name] === right[name])
}
