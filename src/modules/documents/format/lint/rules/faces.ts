import type { Text } from '#kernel/refusal.ts'

/** The typefaces of the standard: how each is recognised by name, and the name that is written. */
export const faces = {
  fangSong: { zh: '仿宋', en: 'FangSong', written: '仿宋_GB2312', known: /仿\s*宋|fang\s*-?song/i },
  heiTi: { zh: '黑体', en: 'HeiTi', written: '黑体', known: /黑体|sim\s*hei|hei\s*ti/i },
  kaiTi: { zh: '楷体', en: 'KaiTi', written: '楷体_GB2312', known: /楷|kai\s*ti/i },
  xiaoBiaoSong: {
    zh: '小标宋',
    en: 'XiaoBiaoSong',
    written: '方正小标宋_GBK',
    known: /小标宋|xiao\s*biao\s*song|FZXBS/i,
  },
  songTi: { zh: '宋体', en: 'SongTi', written: '宋体', known: /^(?:新?宋体|N?SimSun|中易宋体|华文宋体|STSong)/i },
} as const satisfies Readonly<Record<string, Text & { written: string; known: RegExp }>>

export type Face = keyof typeof faces

export function isFace(name: string, face: Face): boolean {
  return faces[face].known.test(name)
}
