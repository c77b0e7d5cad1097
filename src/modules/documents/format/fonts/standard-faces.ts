import type { Text } from '#lib/text.ts'

/** What a face is for. */
export type FaceRole = 'title' | 'body' | 'kai' | 'hei' | 'song'

export interface StandardFace {
  /** What people call it. */
  readonly called: Text
  /** Any face that passes for it, whoever made it: 华文仿宋 is 仿宋. */
  readonly known: RegExp
  /** As the standard and Word name it; the DOCX always says this. */
  readonly name: string
  /** The same face under its other names. */
  readonly alsoCalled: readonly string[]
  /** What may stand in, best first, each with the weight that suits; the last is installed with Huiyin. */
  readonly standIns: readonly (readonly [family: string, weight: number])[]
}

/** 5.2.2, 7.2.4, 7.3.1, 7.3.3 and 7.5 of GB/T 9704-2012: 小标宋 is recommended, the others are what is generally used. */
export const standardFaces: Readonly<Record<FaceRole, StandardFace>> = {
  title: {
    called: { zh: '小标宋', en: 'XiaoBiaoSong' },
    known: /小标宋|xiao\s*biao\s*song|FZXBS/i,
    name: '方正小标宋_GBK',
    alsoCalled: [
      '方正小标宋简体',
      'FZXiaoBiaoSong-B05',
      'FZXiaoBiaoSong-B05S',
      'FZXBSJW--GB1-0',
      'FZXBSK--GBK1-0',
      '方正小标宋_GB18030',
    ],
    standIns: [
      ['小标宋', 400],
      ['Source Han Serif SC', 700],
      ['Noto Serif CJK SC', 700],
      ['Noto Serif SC', 700],
    ],
  },
  body: {
    called: { zh: '仿宋', en: 'FangSong' },
    known: /仿\s*宋|fang\s*-?song/i,
    name: '仿宋_GB2312',
    alsoCalled: ['FangSong_GB2312'],
    standIns: [
      ['仿宋', 400],
      ['FangSong', 400],
      ['方正仿宋_GBK', 400],
      ['华文仿宋', 400],
      ['STFangsong', 400],
      ['FandolFang R', 400],
      ['FandolFang', 400],
      ['Noto Serif SC', 400],
    ],
  },
  kai: {
    called: { zh: '楷体', en: 'KaiTi' },
    known: /楷|kai\s*ti/i,
    name: '楷体_GB2312',
    alsoCalled: ['KaiTi_GB2312'],
    standIns: [
      ['楷体', 400],
      ['KaiTi', 400],
      ['方正楷体_GBK', 400],
      ['华文楷体', 400],
      ['STKaiti', 400],
      ['FandolKai', 400],
      ['LXGW WenKai', 400],
      ['Noto Serif SC', 500],
    ],
  },
  hei: {
    called: { zh: '黑体', en: 'HeiTi' },
    known: /黑体|sim\s*hei|hei\s*ti/i,
    name: '黑体',
    alsoCalled: ['SimHei'],
    standIns: [
      ['方正黑体_GBK', 400],
      ['华文黑体', 400],
      ['STHeiti', 400],
      ['FandolHei', 400],
      ['Noto Sans CJK SC', 500],
      ['Source Han Sans SC', 500],
      ['Noto Sans SC', 500],
      ['Noto Serif SC', 900],
    ],
  },
  song: {
    called: { zh: '宋体', en: 'SongTi' },
    known: /^(?:新?宋体|N?SimSun|中易宋体|华文宋体|STSong)/i,
    name: '宋体',
    alsoCalled: ['SimSun'],
    standIns: [
      ['新宋体', 400],
      ['NSimSun', 400],
      ['华文宋体', 400],
      ['STSong', 400],
      ['FandolSong', 400],
      ['Noto Serif SC', 400],
    ],
  },
}

export const faceRoles = Object.keys(standardFaces) as readonly FaceRole[]
