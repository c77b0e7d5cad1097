/** The form in which text is searched: compatibility forms folded, lower case, white space as one space. */
export function searchText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()
}

/**
 * The character pairs of a text, each once: what the index holds (design §6: pairs find every substring of two or more
 * characters, dictionaries found 36–89 %). A single character standing alone is its own gram.
 */
export function gramsOf(text: string): readonly string[] {
  const grams = new Set<string>()
  for (const run of searchText(text).split(' ')) {
    const characters = [...run]
    if (characters.length === 1) grams.add(run)
    for (let i = 0; i + 1 < characters.length; i++) grams.add(`${characters[i]}${characters[i + 1]}`)
  }
  return [...grams]
}
