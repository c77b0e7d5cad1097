import type { Refusal, Text } from '#kernel/refusal.ts'
import { isRefusal } from '#kernel/refusal.ts'
import type { Day } from '#lib/day.ts'
import { compare, formatDay, weekday } from '#lib/day.ts'
import { festivals, holidayName } from './festival.ts'
import { type NoticeSentence, readSentence } from './read-notice-sentence.ts'
import { unreadable } from './unreadable-notice.ts'
import type { ArrangedDay, YearData } from './year-data.ts'

/** An arranged day with the sentence of the notice that arranges it. */
export interface NoticeDay extends ArrangedDay {
  readonly sentence: string
}

export interface HolidayNotice extends YearData {
  readonly days: readonly NoticeDay[]
  /** Sentences under a festival that name a day but neither 放假 nor 上班 (安排职工在除夕休息): for a person to judge. */
  readonly notUsed: readonly string[]
  /** What a person should look at before adopting the notice; empty where nothing is odd. */
  readonly doubts: readonly Text[]
}

/**
 * Reads the State Council's yearly notice (国务院办公厅关于…年部分节假日安排的通知), pasted as text, line breaks and all.
 * The notice carries its own checks and all are made: the weekday in brackets, 共…天, make-up days on weekends, all seven
 * festivals named, no day both ways. Where one fails it is refused as `holiday-notice-unreadable` (400; details say what
 * and where), because a calendar that is nearly right makes wrong deadlines.
 */
export function parseNotice(text: string): HolidayNotice | Refusal {
  const bare = text.replace(/[\s\u200b\ufeff]/g, '')
  const year = Number(/(\d{4})年(?:部分节假日|元旦)/.exec(bare)?.[1])
  if (!year) return unreadable('没有找到“××××年部分节假日安排”', 'no “holiday arrangement for the year …” in it')

  const items = [...bare.matchAll(itemPattern)].map(([, name, body]) => ({
    name: name as string,
    body: body as string,
  }))
  const absent = festivals.filter(({ zh }) => !items.some(({ name }) => holidayName(name).zh.split('、').includes(zh)))
  if (absent.length > 0) {
    return unreadable(
      `没有${absent.map(({ zh }) => zh).join('、')}的安排`,
      `nothing about ${absent.map(({ en }) => en).join(', ')}`,
    )
  }

  const days: NoticeDay[] = []
  const notUsed: string[] = []
  for (const { name, body } of items) {
    for (const sentence of body.split('。').filter(namesADay)) {
      const read = readSentence(sentence, year)
      if (isRefusal(read)) return read
      if (!isNoticed(read)) notUsed.push(sentence)
      days.push(...arranged(read, holidayName(name), sentence))
    }
  }
  days.sort((a, b) => compare(a.day, b.day))
  return contradiction(days) ?? { year, days, notUsed, doubts: holidaysGained(days, year) }
}

/** “二、春节：……” up to the next such heading; the closing paragraphs stay with the last item, where no sentence counts. */
const heading = '[一二三四五六七八九十]+、[^：:。，,]{1,40}[：:]'
const itemPattern = new RegExp(`[一二三四五六七八九十]+、([^：:。，,]{1,40})[：:](.*?)(?=${heading}|$)`, 'g')

/** The line that signs and dates the notice follows its last item and is none of it. */
function namesADay(sentence: string): boolean {
  return /\d日/.test(sentence) && !sentence.startsWith('国务院办公厅')
}

function isNoticed(read: NoticeSentence): boolean {
  return read.rest.length + read.work.length > 0
}

function arranged(read: NoticeSentence, name: NoticeDay['name'], sentence: string): NoticeDay[] {
  const as = (worked: boolean) => (of: Day) => ({ day: of, worked, name, sentence })
  return [...read.rest.map(as(false)), ...read.work.map(as(true))]
}

/**
 * Weekdays rested less weekend days worked are the statutory holidays themselves: 13 since 2025 (放假办法第二条), 11
 * before. Every notice of 2013–2026 balances so (but 2015 and 2020, which had extra notices); a lost sentence does not.
 */
function holidaysGained(days: readonly NoticeDay[], year: number): Text[] {
  const statutory = year >= 2025 ? 13 : 11
  const restedWeekdays = days.filter(({ day, worked }) => !worked && weekday(day) <= 5).length
  const gained = restedWeekdays - days.filter(({ worked }) => worked).length
  if (gained === statutory) return []
  return [
    {
      zh: `平日放假减去周末上班，净得${gained}天，法定为${statutory}天：可能漏贴了一句。`,
      en: `Weekdays rested less weekend days worked leave ${gained} days; the law gives ${statutory}. A sentence may be missing.`,
    },
  ]
}

function contradiction(days: readonly NoticeDay[]): Refusal | undefined {
  const seen = new Map<Day, NoticeDay>()
  for (const each of days) {
    const zh = formatDay(each.day, 'zh')
    const en = formatDay(each.day, 'en')
    const before = seen.get(each.day)
    if (before) return unreadable(`${zh}写了两次`, `${en} is named twice`, `${before.sentence}；${each.sentence}`)
    if (each.worked && weekday(each.day) <= 5) {
      return unreadable(`${zh}不是周末，不会调为上班日`, `${en} is no weekend day to be worked instead`, each.sentence)
    }
    seen.set(each.day, each)
  }
  return undefined
}
