const longest = 200

/** What a name must not hold: control and unseen characters (a turned-round ending is one of their tricks), separators, what Windows forbids. */
const forbidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}/\\:*?"<>|]/gu

/**
 * The name as it is kept and shown: NFC, the last part of a path, without forbidden characters, at most 200 characters
 * with its ending whole. Chinese stays. A name with nothing left is `未命名`.
 */
export function cleanFileName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .replace(forbidden, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  if (plain === '') return '未命名'
  const characters = [...plain]
  if (characters.length <= longest) return plain
  const ending = [...(/\.[^.]{1,16}$/.exec(plain)?.[0] ?? '')]
  return [...characters.slice(0, longest - ending.length), ...ending].join('')
}

/** The ending in lower case without its dot; '' where there is none. */
export function endingOf(name: string): string {
  return /\.([^.\s/\\]{1,16})$/.exec(name)?.[1]?.toLowerCase() ?? ''
}
