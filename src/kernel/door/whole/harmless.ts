import { docx, ofd, paragraph, pdf, pptx, xlsx, zipOf } from '#kernel/file/sample-files.ts'
import type { Brought, Case } from './brought.ts'

const content = (text: string): Brought => ({ registration: { content: text } })
const file = (name: string, text: string): Brought => ({ upload: [name, docx(paragraph(text))] })

/** Forty things that speak of secrets, or look like a mark, and are to be let in. */
export const harmless: readonly Case[] = [
  ['工作秘密', sign => content(`${sign}：不得泄露工作秘密。`)],
  ['内部资料', sign => content(`内部资料 注意保存\n${sign}`)],
  ['商业秘密', sign => content(`${sign}：企业反映其商业秘密★3年内未公开。`)],
  ['秘密会见', sign => content(`${sign}：双方曾秘密会见。`)],
  ['保守国家秘密', sign => content(`保守国家秘密是每个公民的义务。${sign}`)],
  ['软件说明里的机密性', sign => content(`系统应保证数据的机密性、完整性、可用性。${sign}`)],
  ['评分的★', sign => content(`服务★★★★★，秘书科${sign}很热心。`)],
  ['五星级', sign => content(`${sign}五星级酒店门口路灯不亮。`)],
  ['电影名', sign => content(`小区放映《绝密飞行》★★★★☆，声音过大。${sign}`)],
  ['没有书名号的电影名', sign => content(`绝密飞行这部片子声音太大。${sign}`)],
  ['加密', sign => content(`文件已加密★请输入密码*。${sign}`)],
  ['保密法原文：三级', sign => content(`国家秘密的密级分为绝密、机密、秘密三级。${sign}`)],
  [
    '保密法原文：机密级',
    sign => content(`机密级国家秘密是重要的国家秘密，泄露会使国家安全和利益遭受严重的损害。${sign}`),
  ],
  [
    '保密法原文：期限',
    sign => content(`国家秘密的保密期限，绝密级不超过三十年，机密级不超过二十年，秘密级不超过十年。${sign}`),
  ],
  ['密级的选项', sign => content(`密级：绝密、机密、秘密（可选）。${sign}`)],
  ['没有勾选的表格', sign => content(`密级：□绝密 □机密 □秘密 ☑非密\n${sign}`)],
  ['密级：无', sign => content(`密级：无\n紧急程度：普通\n${sign}`)],
  ['各级期限对照表', sign => content(`密级\t期限\n绝密\t30年\n机密\t20年\n秘密\t10年\n${sign}`)],
  ['公开的秘密', sign => content(`小区停车收费乱是公开的秘密★。${sign}`)],
  ['手机密码', sign => content(`手机密码*忘记了，司机密切配合。${sign}`)],
  ['发动机密封', sign => content(`发动机密封圈★漏油。${sign}`)],
  ['举报邮编', sign => content(`邮编410000 秘密举报信箱在哪里？${sign}`)],
  ['案号', sign => content(`侵犯商业秘密（2019）民终12号。${sign}`)],
  ['标题里的商业机密', sign => ({ registration: { title: `关于商业机密保护的咨询${sign}` } })],
  ['标题里的小说名', sign => ({ registration: { title: `《秘密花园》读书会扰民${sign}` } })],
  ['网上提出：涉密人员', sign => ({ publicRequest: { content: `涉密人员脱密期管理如何规定？${sign}` } })],
  ['网上提出：定密', sign => ({ publicRequest: { content: `定密责任人应当具备什么条件？${sign}` } })],
  ['文件名：秘密花园', sign => file(`秘密花园${sign}.docx`, '读后感')],
  ['文件名：保密法', sign => file(`保守国家秘密法（绝密、机密、秘密）讲解${sign}.docx`, '讲解')],
  ['文件名：机密文件管理办法', sign => file(`机密文件管理办法${sign}.docx`, '第一条　为了加强管理，制定本办法。')],
  ['Word：法律条文', sign => file('条文.docx', `知悉机密级以上国家秘密的，应当作出书面记录。${sign}`)],
  [
    'Word 页眉：内部资料',
    sign => ({ upload: ['资料.docx', docx(paragraph(sign), { 'word/header1.xml': paragraph('内部资料★注意保存') })] }),
  ],
  [
    'Word 属性：密级公开',
    sign => ({
      upload: [
        '报告.docx',
        docx(paragraph(sign), { 'docProps/custom.xml': '<P><property name="密级"><s>公开</s></property></P>' }),
      ],
    }),
  ],
  ['PDF：机密性要求', sign => ({ upload: ['要求.pdf', pdf([['机密性', '完整性', sign]])] })],
  [
    'OFD：红头公文',
    sign => ({
      upload: [
        '公文.ofd',
        ofd([
          [28, 37, '000012'],
          [28, 45, '特急'],
          [60, 80, sign],
        ]),
      ],
    }),
  ],
  [
    'Excel：统计各级数量',
    sign => ({
      upload: [
        '统计.xlsx',
        xlsx([
          ['密级', '绝密', '机密', '秘密'],
          ['数量', '0', '0', sign],
        ]),
      ],
    }),
  ],
  [
    'Excel：评分',
    sign => ({
      upload: [
        '评分.xlsx',
        xlsx([
          ['单位', '评分'],
          [sign, '★★★★★'],
        ]),
      ],
    }),
  ],
  ['幻灯片：保密教育', sign => ({ upload: ['教育.pptx', pptx(['保守国家秘密★人人有责', sign])] })],
  ['压缩包', sign => ({ publicUpload: ['材料.zip', zipOf({ '商业秘密保护.txt': sign, '工作秘密清单.txt': sign })] })],
  ['Markdown：加粗的机密', sign => ({ upload: ['说明.md', Buffer.from(`# 说明\n\n**机密** 是第二级。${sign}\n`)] })],
]
