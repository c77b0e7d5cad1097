import type { Text } from '#lib/text.ts'
import { type FaceRole, standardFaces } from '../../fonts/standard-faces.ts'

interface KnownFace extends Text {
  /** The name that is written. */
  readonly written: string
  readonly known: RegExp
}

/** The typefaces of the standard by their names: how each is recognised, and the name that is written. */
export const faces = {
  fangSong: faceOf('body'),
  heiTi: faceOf('hei'),
  kaiTi: faceOf('kai'),
  xiaoBiaoSong: faceOf('title'),
  songTi: faceOf('song'),
} as const satisfies Readonly<Record<string, KnownFace>>

function faceOf(role: FaceRole): KnownFace {
  const { called, name, known } = standardFaces[role]
  return { ...called, written: name, known }
}

export type Face = keyof typeof faces

export function isFace(name: string, face: Face): boolean {
  return faces[face].known.test(name)
}
