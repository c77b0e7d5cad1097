/** What a package is gathered in: numbers for shapes, pictures with their relations. */
export interface Draft {
  /** A number that no other shape of the file has. */
  nextId(): number
  /** The relation by which a picture is placed. */
  addPicture(bytes: Buffer, extension: 'png' | 'jpg'): string
  readonly media: ReadonlyMap<string, Buffer>
}

export function newDraft(): Draft {
  let id = 0
  const media = new Map<string, Buffer>()
  return {
    media,
    nextId: () => ++id,
    addPicture(bytes, extension) {
      const name = `picture${media.size + 1}.${extension}`
      media.set(name, bytes)
      return relationOf(name)
    },
  }
}

export const relationOf = (name: string) => `rId-${name.replace('.', '-')}`
