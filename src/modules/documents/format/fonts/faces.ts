import { type FontFolders, fontFilesIn, fontFolders } from './font-folders.ts'
import { type GlyphOf, glyphsOf } from './glyphs.ts'
import { type FaceNames, namesOf } from './names.ts'
import { openFaces, type Sfnt } from './sfnt.ts'
import { type FaceRole, faceRoles, standardFaces } from './standard-faces.ts'

/** A face on this machine. */
export interface Face extends FaceNames {
  readonly file: Sfnt
  readonly from: keyof FontFolders
  readonly glyphOf: GlyphOf
}

export interface ChosenFace {
  readonly face: Face
  /** It is the standard's own, not a stand-in. */
  readonly standard: boolean
}

export interface Faces {
  readonly chosen: Readonly<Record<FaceRole, ChosenFace>>
  readonly all: readonly Face[]
}

/** Chooses a face for each role. Throws where not even the free ones are there: the packages are part of the program. */
export function chooseFaces(folders: FontFolders = fontFolders()): Faces {
  const all = facesIn(folders)
  const chosen = Object.fromEntries(faceRoles.map(role => [role, chooseFace(role, all)]))
  return { chosen: chosen as Record<FaceRole, ChosenFace>, all }
}

/** The faces that come with Huiyin, whatever else is on the machine: for tests that measure. */
export const freeFaces = () => chooseFaces({ ...fontFolders(), office: [], machine: [] })

let chosenOnce: Faces | undefined

/** As `chooseFaces` for this process, read once. */
export function facesHere(): Faces {
  chosenOnce ??= chooseFaces()
  return chosenOnce
}

function facesIn(folders: FontFolders): Face[] {
  return (['office', 'machine', 'free'] as const).flatMap(from =>
    folders[from]
      .flatMap(fontFilesIn)
      .flatMap(openFaces)
      .flatMap(file => {
        const names = namesOf(file)
        return names ? [{ ...names, file, from, glyphOf: lazily(file) }] : []
      }),
  )
}

function chooseFace(role: FaceRole, all: readonly Face[]): ChosenFace {
  const { name, alsoCalled, standIns } = standardFaces[role]
  const own = [name, ...alsoCalled].map(one => all.find(face => isCalled(face, one))).find(face => face !== undefined)
  if (own) return { face: own, standard: true }
  for (const [family, weight] of standIns) {
    const [nearest] = all
      .filter(face => isCalled(face, family))
      .toSorted((a, b) => Math.abs(a.weight - weight) - Math.abs(b.weight - weight))
    if (nearest) return { face: nearest, standard: false }
  }
  throw new Error(`no face for ${name}: run npm ci, which installs @expo-google-fonts/noto-serif-sc`)
}

const isCalled = (face: Face, family: string) =>
  face.family === family || face.families.some(name => name.toLowerCase() === family.toLowerCase())

/** A cmap is read when its first character is asked for. */
function lazily(file: Sfnt): GlyphOf {
  let glyphOf: GlyphOf | undefined
  return codePoint => {
    glyphOf ??= glyphsOf(file)
    return glyphOf(codePoint)
  }
}
