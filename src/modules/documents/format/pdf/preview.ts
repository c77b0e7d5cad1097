import type { OfficialDocument } from '../document/official-document.ts'
import type { Faces } from '../fonts/faces.ts'
import { layOut } from './lay-out.ts'
import type { Profile } from './profiles.ts'
import { svgPages } from './svg-pages.ts'

/** The pages as they will be printed, one SVG each, for whoever is still writing. */
export function previewOf(given: OfficialDocument, profile: Profile = 'common', faces?: Faces): string[] {
  const { document, compiler } = layOut(given, profile, faces)
  return svgPages(compiler.plainSvg(document))
}
