import { type Faces, facesHere } from './faces.ts'
import { faceRoles, standardFaces } from './standard-faces.ts'

export interface FaceReport {
  /** As the standard names it. */
  readonly name: string
  /** What prints in its place, where it is not on this machine. */
  readonly standIn?: string
}

/** The faces that official documents are printed in, and what stands in for those that are missing. */
export function reportFaces({ chosen }: Faces = facesHere()): FaceReport[] {
  return faceRoles.map(role => {
    const { face, standard } = chosen[role]
    const { name } = standardFaces[role]
    return standard ? { name } : { name, standIn: `${face.family} ${face.weight}` }
  })
}
