/** Text brought to one form for reading marks, with the way back to where each character stood. */
export interface FoldedText {
  readonly text: string
  /** Offset in the original (UTF-16 units) of the character of `text` at this place. */
  originalAt(place: number): number
}

/** Characters that are not seen: zero-width, soft hyphen, variation selectors, strike-through and other combining marks. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{M}]|(?![\t\n\v\f\r])\p{Cc}/u

/** Traditional and variant forms of the four characters that marks are made of. NFKC leaves them as they are. */
const variants: Readonly<Record<string, string>> = { 絕: '绝', 絶: '绝', 機: '机', 祕: '秘', 宻: '密', 級: '级' }

/** Every mark holds 密; most text does not, and need not be folded. */
export function mayHoldMark(text: string): boolean {
  return /[密宻㊙]/.test(text)
}

/**
 * Full-width, compatibility and traditional forms become plain ones (NFKC), unseen characters go, line ends become `\n`.
 * Folded character by character, not as a whole, because only so is the place in the original still known.
 */
export function foldText(original: string): FoldedText {
  let text = ''
  const places: number[] = []
  let place = 0
  let blanks = 0
  for (const character of original) {
    const plain = foldCharacter(character)
    if (plain !== '') blanks = /^\s$/.test(plain) ? blanks + 1 : 0
    if (blanks <= mostBlanks) {
      for (let unit = 0; unit < plain.length; unit++) places.push(place)
      text += plain
    }
    place += character.length
  }
  return { text, originalAt: at => places[at] ?? original.length }
}

/** More of them than a mark may have between two characters. */
const mostBlanks = 12

/** How Word and PDF writers keep the stars of its symbol dialog: characters of the font Wingdings. */
const wingdingsStar = /[\uf0aa-\uf0af\uf0b6]/

function foldCharacter(character: string): string {
  if (character >= ' ' && character <= '~') return character
  if (/[\r\v\f\u0085\u2028\u2029]/.test(character)) return '\n'
  if (unseen.test(character)) return ''
  if (wingdingsStar.test(character)) return '★'
  const plain = character.normalize('NFKC')
  return variants[plain] ?? plain
}
