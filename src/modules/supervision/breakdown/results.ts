import { splitText } from './sentences.ts'

const counted =
  '[%％‰]|个百分点|万|亿|千(?!方百计)|人|名|户|家|个|项|所|条|件|套|台|辆|座|处|次|场|批|座|栋|间|张|元|吨|斤|公斤|公里|米|平方|立方|亩|公顷|床|千瓦|兆瓦|度|岁|天|小时|分钟|工作日|倍|位|篇|期|类|种|门|支|对|片|株|头|只|标箱|示范'
const figure = new RegExp(
  `\\d[\\d.,]*(?:—\\d[\\d.]*)?(?:余|多|左右)?(?:${counted})|百分之[一二三四五六七八九十百零点]+|翻(?:一|两)番`,
  'u',
)
const complete = /全覆盖|(?:全部|动态)(?:清零|达标|完成|销号|见底)|“?零(?:事故|增长|排放|跑动|上报)/
/** Times, numbers of documents and of meetings are no figures to reach. */
const notResults =
  /(?:(?:\d{4}|[到至自从])年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:上午|下午)?(?:\d{1,2}时)?)|\d{1,2}月\d{1,2}日|[〔[（(]\d{4}[〕\]）)]\d+号|第\d+[条届次号期版个件项]|\d{1,3}\s*[.．、]/gu

/** The clauses of a text that say a figure to be reached, verbatim. */
export function resultsIn(text: string): string[] {
  return splitText(text, /[，；。：！？\n]/).filter(clause => {
    const plain = clause.replace(notResults, '')
    return figure.test(plain) || complete.test(plain)
  })
}
