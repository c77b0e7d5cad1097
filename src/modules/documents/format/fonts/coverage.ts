import type { Face, Faces } from './faces.ts'

/** The faces that print a text: those of the roles, and others of the machine for characters that the roles lack. */
export interface Coverage {
  readonly faces: readonly Face[]
  /** Characters that no face on this machine has; they would print as boxes. */
  readonly missing: readonly string[]
}

export function coverageOf(text: string, { chosen, all }: Faces): Coverage {
  const faces = new Set(Object.values(chosen).map(({ face }) => face))
  // The free faces hold what the GB2312 ones lack, names with rare characters above all
  for (const face of all) if (face.from === 'free' && face.weight === 400) faces.add(face)
  const missing: string[] = []
  for (const character of new Set(text)) {
    const codePoint = character.codePointAt(0) ?? 0
    if (/[\s\p{Cf}]/u.test(character) || [...faces].some(face => face.glyphOf(codePoint) > 0)) continue
    const other = all.find(face => face.glyphOf(codePoint) > 0)
    if (other) faces.add(other)
    else missing.push(character)
  }
  return { faces: [...faces], missing }
}
