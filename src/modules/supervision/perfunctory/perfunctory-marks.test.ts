import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EarlierAnswer } from './copies.ts'
import { fingerprintOf } from './fingerprint.ts'
import { type AnswerUnderReview, perfunctoryMarks } from './perfunctory-marks.ts'
import { ledgers } from './samples/ledgers.ts'
import { questions } from './samples/questions.ts'
import { services } from './samples/services.ts'
import { works } from './samples/works.ts'
import { usualThresholds } from './thresholds.ts'

const corpora = { works, services, questions, ledgers }
const kinds = (given: AnswerUnderReview, history: readonly EarlierAnswer[]) =>
  perfunctoryMarks(given, history).map(({ kind }) => kind)

for (const [name, { history, honest, perfunctory }] of Object.entries(corpora)) {
  test(`${name}：如实的答复不作标记`, () => {
    const marked = honest.flatMap(given =>
      perfunctoryMarks(given, history).map(({ reason }) => `${given.unit} ${given.item} ${reason.zh}`),
    )
    assert.ok(honest.length > 0)
    assert.deepEqual(marked, [])
  })

  test(`${name}：照抄上期、照抄别的单位、没有依据、漏答一点的，都标出来`, () => {
    const missed = perfunctory.filter(given => !kinds(given, history).includes(given.expected))
    assert.ok(perfunctory.length > 0)
    assert.deepEqual(
      missed.map(({ unit, item, expected }) => `${unit} ${item} ${expected}`),
      [],
    )
  })
}

const all = Object.values(corpora)
/** Reports of 1,000 invented matters by five units, with the heads and tails that all reports have. */
const haystack: readonly EarlierAnswer[] = Array.from({ length: 5_000 }, (_, at) => {
  const pick = (words: string, step: number) => [...words][(at * step + (at >> 3)) % words.length] ?? ''
  const place = `${pick('青白红蓝金石林溪云岭南北', 7)}${pick('山水田河桥湾塘坪岗川', 11)}${pick('镇村街路桥库', 3)}`
  const what = `${pick('供排引提蓄净', 5)}${pick('水电气热暖光', 7)}${pick('管线站泵渠井网塔', 13)}`
  const text = `来文收悉。我局高度重视，主要领导亲自部署，现将有关情况报告如下：${place}${what}项目本月完成${at % 97}%，${pick('挖填铺砌浇装拆运检修', 3)}${pick('沟墙梁板杆缆阀箱柜槽', 7)}${at % 53}处，投入${pick('甲乙丙丁戊己庚辛', 5)}班组${at % 31}人；${pick('雨雪风雾霜旱涝冻', 3)}天误工${at % 9}日，${pick('电话座谈上门信函短信', 2)}征求${place}群众意见${at % 41}条。下一步，我局将继续加大工作力度，确保按期完成。特此报告。`
  return {
    id: `r${at}`,
    unit: `第${at % 5}局`,
    item: `m${Math.floor(at / 5)}`,
    period: `${(at % 12) + 1}月`,
    text,
    fingerprint: fingerprintOf(text),
  }
})

test('一份答复与五千份以前的答复比对，用时在一百毫秒以内；草堆里照样找得到原文，如实的照样不标', () => {
  const history = [
    ...haystack,
    ...all.flatMap(one => one.history.map(earlier => ({ ...earlier, fingerprint: fingerprintOf(earlier.text) }))),
  ]
  const copies = all.flatMap(one =>
    one.perfunctory.filter(({ expected }) => expected === 'copied' || expected === 'own-words-again'),
  )
  const honest = all.flatMap(one => one.honest)
  const times = [...copies, ...honest].map(given => {
    const start = performance.now()
    const found = kinds(given, history)
    const expected = 'expected' in given ? [given.expected] : []
    assert.ok(
      expected.every(kind => found.includes(kind as (typeof found)[number])),
      `${given.unit} ${given.item}: ${found}`,
    )
    if (expected.length === 0) assert.deepEqual(found, [], `${given.unit} ${given.item}`)
    return performance.now() - start
  })
  const median = times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0
  assert.ok(median < 100, `median ${median} ms`)
})

const request = '请报告：一是原因；二是措施；三是完成时限。'
const marks = (answer: string, history: readonly EarlierAnswer[] = [], evidence: readonly string[] = []) =>
  perfunctoryMarks({ unit: '市水利局', item: 'm', answer, request, evidence }, history)

test('标记说明像哪一份、像多少、哪几段相同，中英文都有', () => {
  const text = '石门水库溢洪道出现三处渗漏，原因是伸缩缝止水老化。已灌浆封堵两处，第三处5月底前完成。'
  const [mark] = marks(text.replace('5月底前', '6月底前'), [
    { id: 'a', unit: '青石县水利局', item: 'm', period: '4月', text },
  ])
  assert.equal(mark?.kind, 'copied')
  assert.equal(mark?.like?.id, 'a')
  assert.equal(mark?.like?.similarity, 1)
  assert.deepEqual(
    mark?.like?.passages.map(({ text: words }) => words),
    ['石门水库溢洪道出现三处渗漏，原因是伸缩缝止水老化。已灌浆封堵两处，第三处'],
  )
  assert.match(mark?.reason.zh ?? '', /^与青石县水利局的答复有100%的内容相同/)
  assert.match(mark?.reason.en ?? '', /^100% of it is what 青石县水利局 answered/)
})

test('引用来文原话、大家都用的开头结尾，不算相同', () => {
  const quote = `${request}\n来文收悉。我局高度重视，现将有关情况报告如下：`
  const one = `${quote}原因是上游来水突增，闸门启闭机过载。措施是更换电机2台。6月10日前完成。特此报告。`
  const other = `${quote}由于涵管被树根顶裂，墙脚渗水。我们截断树根、改用球墨铸铁管，下周完工。特此报告。`
  assert.deepEqual(marks(one, [{ id: 'b', unit: '青石县水利局', item: 'm', text: other }]), [])
})

test('有附件、有数字、有日期、有地点、有办成的事，任一样都算有依据；只重复来文里的不算', () => {
  const empty = '我局高度重视，正在抓紧推进，确保落实。'
  const isMarked = (answer: string, evidence: readonly string[] = []) =>
    marks(answer, [], evidence).some(({ kind }) => kind === 'no-evidence')
  assert.ok(isMarked(empty))
  assert.ok(!isMarked(empty, ['验收单.pdf']))
  assert.ok(!isMarked(`${empty}已更换电机2台。`))
  assert.ok(!isMarked(`${empty}滨河路已经通车。`))
  assert.ok(!isMarked(`${empty}闸门启闭机已经修复。`))
  assert.ok(!isMarked(`${empty}见《石门水库检修记录》。`))
  assert.ok(isMarked(`${empty}\n联系电话：0791-1234567\n市水利局\n2026年5月12日`))
})

test('不是本单位的事，说明由谁负责，就不按各点标记；点名答复第几点的，算答了', () => {
  const points = (answer: string) =>
    marks(answer)
      .filter(({ kind }) => kind === 'point-unanswered')
      .map(({ point }) => point)
  assert.deepEqual(points('该水库不属我局管理，5月6日已转市水电公司。'), [])
  assert.deepEqual(points('原因是止水老化。已灌浆封堵2处。'), ['完成时限'])
  assert.deepEqual(points('原因是止水老化。已灌浆封堵2处。第3点待设计单位复核。'), [])
  assert.deepEqual(points('一、止水老化。二、已灌浆封堵2处。三、高度重视，认真落实。'), ['完成时限'])
})

test('各项界限可以另定', () => {
  const text = '石门水库溢洪道出现三处渗漏，原因是伸缩缝止水老化。已灌浆封堵两处，第三处5月底前完成。'
  const earlier = [{ id: 'a', unit: '青石县水利局', item: 'm', text }]
  const given = { unit: '市水利局', item: 'm', answer: text, request, evidence: [] }
  assert.equal(perfunctoryMarks(given, earlier, { ...usualThresholds, othersWords: 1.1 }).length, 0)
})
