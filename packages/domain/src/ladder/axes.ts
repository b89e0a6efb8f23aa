/** The three axes on which a person gets further: L language, S school, V vocational. They are never added up. */
export const AXES = ['L', 'S', 'V'] as const
export type Axis = (typeof AXES)[number]
