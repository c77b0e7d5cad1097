const key = 'huiyin.register.kind'

/** The kind that was registered last on this device: whoever registers letters registers more letters. */
export const lastKind = {
  read: (): string | null => localStorage.getItem(key),
  keep: (kind: string): void => localStorage.setItem(key, kind),
}
