import { isDirective } from './directive.ts'
import { namedIn } from './named-in.ts'
import { sentencesOf } from './sentences.ts'
import type { Stretch } from './stretch.ts'

const decides =
  /^(?:[^，。；]{0,12}，)?会议(?:一致|原则|研究|还|最后|经研究|审议)*(?:议定|决定|确定|明确|要求|强调|同意|通过|提出要求|部署)/
const tells = /会议(?:指出|认为|听取|审议|学习|传达|观看|通报|还?研究讨论|讨论)/
const onlyPasses = /^[^，。]{0,20}会议[^，；]*(?:通过|同意)[^，；]*。?$/

/** The sentences of minutes that ask for something: what 会议要求 begins goes on until 会议指出 or the like. */
export function decisionsIn(words: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = []
  for (const paragraph of words) {
    let isDecision = false
    for (const sentence of sentencesOf(paragraph)) {
      const { text } = sentence
      isDecision = decides.test(text) || (isDecision && !tells.test(text))
      const assigns = namedIn(text).lead.length > 0 && !tells.test(text)
      if ((isDecision || assigns) && !onlyPasses.test(text) && isDirective(text) && !/[：:]$/.test(text))
        found.push(sentence)
    }
  }
  return found
}
