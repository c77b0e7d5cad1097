import type { Text } from '#kernel/refusal.ts'

/** The festivals on which everybody rests (全国年节及纪念日放假办法第二条). */
export const festivals: readonly Text[] = [
  { zh: '元旦', en: 'New Year’s Day' },
  { zh: '春节', en: 'Spring Festival' },
  { zh: '清明节', en: 'Tomb-Sweeping Day' },
  { zh: '劳动节', en: 'Labour Day' },
  { zh: '端午节', en: 'Dragon Boat Festival' },
  { zh: '中秋节', en: 'Mid-Autumn Festival' },
  { zh: '国庆节', en: 'National Day' },
]

/** 清明 and 清明节 alike; undefined where it is none of the seven. */
function festivalNamed(name: string): Text | undefined {
  return festivals.find(({ zh }) => zh === name || zh === `${name}节`)
}

/** Of a name that may join two (国庆节、中秋节). What is not one of the seven keeps its Chinese name in both languages. */
export function holidayName(name: string): Text {
  const parts = name.split('、').map(part => festivalNamed(part) ?? { zh: part, en: part })
  return { zh: parts.map(({ zh }) => zh).join('、'), en: parts.map(({ en }) => en).join(' and ') }
}
