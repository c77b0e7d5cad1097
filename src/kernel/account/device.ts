const browsers: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/, '微信'],
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const systems: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/UOS|Kylin/, '国产操作系统'],
  [/Linux/, 'Linux'],
]

const named = (from: readonly (readonly [RegExp, string])[], text: string) =>
  from.find(([pattern]) => pattern.test(text))?.[1]

/** "Edge · Windows": enough for a person to know which of their machines it is, and no more is kept. */
export function deviceOf(userAgent: string | undefined): string {
  const known = [named(browsers, userAgent ?? ''), named(systems, userAgent ?? '')].filter(Boolean)
  return known.length > 0 ? known.join(' · ') : (userAgent ?? '').slice(0, 40)
}
