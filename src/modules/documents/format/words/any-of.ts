/** A part of a regular expression: one of these words, none of which holds a sign of its own. */
export const anyOf = (...lists: readonly (readonly string[])[]) => `(?:${lists.flat().join('|')})`
