import type { Role } from '#kernel/procedure/procedure.ts'

/** An invented county and invented people: 云溪县 is nowhere. */
export const demoOffice = { name: '云溪县人民政府办公室', shortName: '县政府办', fondsCode: 'Y001' }

export interface DemoUnit {
  readonly key: string
  readonly name: string
  readonly shortName: string
}

export const demoUnits: readonly DemoUnit[] = [
  { key: 'leaders', name: '县政府领导', shortName: '领导' },
  { key: 'office', name: '办公室综合科', shortName: '综合科' },
  { key: 'letters', name: '办公室信访接待科', shortName: '接待科' },
  { key: 'documents', name: '办公室文电科', shortName: '文电科' },
  { key: 'construction', name: '县住房和城乡建设局', shortName: '住建局' },
  { key: 'transport', name: '县交通运输局', shortName: '交通局' },
  { key: 'education', name: '县教育局', shortName: '教育局' },
  { key: 'health', name: '县卫生健康局', shortName: '卫健局' },
  { key: 'water', name: '县水利局', shortName: '水利局' },
  { key: 'agriculture', name: '县农业农村局', shortName: '农业局' },
  { key: 'labour', name: '县人力资源和社会保障局', shortName: '人社局' },
  { key: 'finance', name: '县财政局', shortName: '财政局' },
]

export interface DemoPerson {
  readonly name: string
  readonly login: string
  readonly unit: string
  readonly role: Role
  readonly title: string
}

const said = (text: string): DemoPerson[] =>
  text
    .trim()
    .split('\n')
    .map(line => {
      const [name = '', login = '', unit = '', role = '', title = ''] = line.trim().split(/\s+/)
      return { name, login, unit, role: role as Role, title }
    })

export const demoPeople: readonly DemoPerson[] = said(`
  程望舒 chengwangshu leaders leader 县长
  柏知行 baizhixing leaders leader 副县长
  苏砚清 suyanqing office director 办公室主任
  林晚棠 linwantang letters registrar 登记员
  周予安 zhouyuan letters registrar 登记员
  许怀瑾 xuhuaijin letters section-head 科长
  叶蓁蓁 yezhenzhen documents registrar 文电登记
  顾清和 guqinghe documents section-head 科长
  陆明远 lumingyuan office handler 科员
  沈若水 shenruoshui construction liaison 联络员
  方景行 fangjinghang construction section-head 股长
  唐小满 tangxiaoman construction handler 经办
  江屿 jiangyu transport liaison 联络员
  贺兰亭 helanting transport section-head 股长
  白露 bailu education liaison 联络员
  宋知夏 songzhixia education section-head 股长
  温如玉 wenruyu health liaison 联络员
  乔木 qiaomu health section-head 股长
  秦川 qinchuan water liaison 联络员
  石磊之 shileizhi water section-head 股长
  麦田 maitian agriculture liaison 联络员
  谷雨 guyu agriculture section-head 股长
  梁栋材 liangdongcai labour liaison 联络员
  钟声远 zhongshengyuan labour section-head 股长
  钱进之 qianjinzhi finance liaison 联络员
  金石开 jinshikai finance section-head 股长
  系统员 sysadmin office system-admin 系统管理员
  安全员 secadmin office security-admin 安全管理员
  审计员 auditor office audit-admin 审计管理员
`)
