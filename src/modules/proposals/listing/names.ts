/** One character and nothing else: half of a name that was spread to the breadth of three (王　芳). */
const single = /^\p{Script=Han}$/u
const party = /^(?:民革|民盟|民建|民进|农工党?|致公党?|九三学?社?|台盟|工商联|无党派)/
const organisation = /(?:委员会|委|会|联|组|界|社|支部|总支|团|党派|党|盟|局|中心|公司)$/

/** Whether a name on a list is of an organisation (民进市委会、工商联) rather than of a person. */
export const isOrganisation = (name: string) => party.test(name) || ([...name].length >= 4 && organisation.test(name))

/** The names in a cell, in order and each once: parted by 、,;， / blanks or line breaks; what brackets add is left out. */
export function namesIn(cell: string): readonly string[] {
  const plain = cell
    .replace(/[（(【[〔][^）)】\]〕]*[）)】\]〕]/g, '、')
    .replace(/等?\s*(?:共\s*)?\d+\s*(?:人|名|位)(?:代表|委员)?/g, '、')
  const parts = plain.split(/[、,，;；/／|｜\n\r]+/).flatMap(part => joined(part.trim().split(/[\s　]+/)))
  const names = parts.map(name =>
    name
      .replace(/^(?:\d+[.．、)）]|和|及|与)/, '')
      .replace(/等$/, '')
      .trim(),
  )
  return [...new Set(names.filter(name => name !== ''))]
}

function joined(words: readonly string[]): readonly string[] {
  const names: string[] = []
  for (let i = 0; i < words.length; i++) {
    const [word = '', next = ''] = [words[i], words[i + 1]]
    if (single.test(word) && single.test(next)) {
      names.push(word + next)
      i++
    } else names.push(word)
  }
  return names
}
