import type { History } from '#kernel/matter/history.ts'
import { dayOf } from '#lib/day.ts'
import type { Cast } from './month.ts'

type Act = History['acts'][number]
type Then = (hoursAgo: number, action: string, actor: Act['actor'], input?: Act['input']) => void

/** What the deputy county head instructed this week, each at another step; and a matter that two units passed to each other. */
export function demoInstructions(cast: Cast, now: Date): readonly History[] {
  const at = (hoursAgo: number) => new Date(now.getTime() - hoursAgo * 3_600_000)
  const told = (key: string, kind: string, tell: (then: Then) => void): History => {
    const acts: Act[] = []
    tell((hoursAgo, action, actor, input = {}) => acts.push({ action, actor, input, happenedAt: at(hoursAgo) }))
    return { key: `demo-${key}`, kind, acts, live: true }
  }
  const instruction = (hoursAgo: number, title: string, content: string, more: Act['input'] = {}): Act['input'] => ({
    door: 'leader',
    receivedOn: dayOf(at(hoursAgo)),
    title,
    content,
    raisers: [{ kind: 'staff', personId: cast.leader.personId }],
    ...more,
  })
  const deliveries = [{ raiser: 1, channel: 'internal', proof: '报告单已送领导阅' }]
  const bridge = (then: Then, title: string) => {
    const duties = [
      { unit: cast.unitId('transport'), what: '查明桥梁限载和绕行情况，提出加固方案' },
      { unit: cast.unitId('water'), what: '核定桥位段防洪要求' },
    ]
    const words = '请交通局牵头、水利局配合，尽快拿出加固方案，群众出行不能受影响。'
    then(96, 'register', cast.registrar, instruction(96, title, words, { duties }))
    then(95, 'assign', cast.registrar, { unit: cast.unitId('transport'), support: [cast.unitId('water')] })
    then(94, 'confirm', cast.leader)
    then(90, 'accept', cast.liaison('transport'))
    then(70, 'progress', cast.liaison('transport'), { text: '已完成现场检测，主拱圈裂缝3处，暂限载10吨。' })
    then(60, 'support', cast.liaison('water'), {
      stance: 'agrees',
      text: '桥位段按二十年一遇设防，加固不得缩小过水断面。',
    })
    then(50, 'submit', cast.liaison('transport'), {
      text: '加固方案已完成：采用粘贴钢板加固主拱圈，工期四十日，施工期间设临时便道，公交改走北环路。',
      evidence: '检测报告（云检〔2026〕17号）；水利部门书面意见。',
    })
    then(40, 'approve', cast.head('transport'))
    then(30, 'deliver', cast.registrar, { deliveries })
  }
  return [
    told('instruction-reported', 'leader-instruction', then => bridge(then, '关于青石老桥加固的批示')),
    told('instruction-again', 'leader-instruction', then => {
      bridge(then, '关于柳湾大桥加固的批示')
      then(20, 'instructAgain', cast.leader, { reason: '原则同意。请财政局研究资金来源，一并报我。' })
      then(10, 'assign', cast.registrar, {
        unit: cast.unitId('transport'),
        support: [cast.unitId('finance')],
        duties: [
          { unit: cast.unitId('transport'), what: '会同财政局提出资金安排' },
          { unit: cast.unitId('finance'), what: '研究资金来源' },
        ],
      })
    }),
    told('instruction-reading', 'leader-instruction', then => {
      const words = '请教育、卫健的同志阅，做好开学防疫衔接。'
      then(30, 'register', cast.leader, instruction(30, '关于秋冬季学校卫生工作专报的阅示', words, { asks: 'reading' }))
      then(28, 'circulate', cast.registrar, {
        people: [cast.head('education').personId, cast.head('health').personId],
      })
      then(6, 'finishReading', cast.head('education'))
    }),
    told('instruction-unconfirmed', 'leader-instruction', then => {
      const words = '请人社局摸清返乡务工人员底数，提出稳岗措施。'
      then(5, 'register', cast.registrar, instruction(5, '关于返乡务工人员就业的批示', words))
      then(4, 'assign', cast.registrar, { unit: cast.unitId('labour') })
    }),
    told('dispute', 'citizen-request', then => {
      then(50, 'register', cast.registrar, {
        door: 'call',
        receivedOn: dayOf(at(50)),
        title: '北环路涵洞逢雨积水',
        content: '北环路涵洞一下雨就积水，电动车无法通行，不知道归哪个部门管。',
        track: 'hotline',
        raisers: [{ kind: 'anonymous' }],
      })
      then(49, 'assign', cast.registrar, { unit: cast.unitId('transport') })
      then(46, 'return', cast.liaison('transport'), {
        reason: '涵洞排水泵站属城市排水设施，不在公路养护范围。',
        suggestedUnit: cast.unitId('construction'),
        basis: '住建局“三定”规定：负责城市排水设施的运行维护。',
      })
      then(44, 'assign', cast.registrar, { unit: cast.unitId('construction') })
      then(26, 'return', cast.head('construction'), {
        reason: '北环路尚未移交，养护和附属设施仍由交通局负责。',
        suggestedUnit: cast.unitId('transport'),
        basis: '交通局“三定”规定：负责未移交城区道路及附属设施的养护。',
      })
    }),
  ]
}
