/** Which text of the rules an evaluation was made by; raised with every change that can change an answer. */
export const RULES_VERSION = '2026-11'
