/** How much of the pathway is seen at once. */
export const ZOOMS = ['year', 'quarter', 'month'] as const
export type Zoom = (typeof ZOOMS)[number]

/** Width of one month in rem, and how many months a bar or a mark takes at least so that it can be hit. */
export const ZOOM_MEASURES = {
  year: { monthWidth: 0.75, bar: 3, mark: 7 },
  quarter: { monthWidth: 1.75, bar: 1, mark: 3 },
  month: { monthWidth: 4.5, bar: 1, mark: 1 },
} as const satisfies Record<Zoom, { monthWidth: number; bar: number; mark: number }>

/** The widest picture that shows everything in about one screen: short pathways are shown larger. */
export function zoomFor(months: number): Zoom {
  if (months <= 14) return 'month'
  return months <= 38 ? 'quarter' : 'year'
}
