import { day } from '#lib/day.ts'
import { instrument } from './instrument.ts'

export const licensingLaw = instrument({
  key: 'licensing-law',
  title: { zh: '中华人民共和国行政许可法', en: 'Administrative Licensing Law of the People’s Republic of China' },
  short: { zh: '行政许可法', en: 'Administrative Licensing Law' },
  inForceFrom: day('2004-07-01'),
  checked: false,
  note: { zh: '未附文本，条号待核对', en: 'No text at hand; the numbers of the articles are still to be compared' },
  articles: {
    第三十二条: { gist: { zh: '材料不齐的五日内一次告知', en: 'Told once, within 5 working days, what is missing' } },
    第四十二条: { gist: { zh: '二十日内决定，可延长十日', en: 'Decided within 20 working days, 10 more at most' } },
    第四十四条: { gist: { zh: '十日内颁发、送达', en: 'Issued and delivered within 10 working days' } },
    第八十二条: { gist: { zh: '期限以工作日计', en: 'Limits are in working days' } },
  },
})
