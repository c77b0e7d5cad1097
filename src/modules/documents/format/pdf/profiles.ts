/** From line to line, in mm: `common` as word processors lay it (28.95 pt), so that PDF and DOCX break alike; `strict` fills the 225 mm exactly. */
const profiles = { common: (28.95 / 72) * 25.4, strict: 225 / 22 } as const

export type Profile = keyof typeof profiles

/** 22 lines a page; 23 or 21 where the signature would stand on a page by itself (7.3.5.5). */
export function pitchOf(profile: Profile, lines: number): number {
  return lines === 22 ? profiles[profile] : 225 / lines
}
