import { useState } from 'react'
import { type FileRef, upload } from './upload.ts'

/** A file on its way, or one that was not taken, with why. */
export interface Pending {
  readonly id: number
  readonly name: string
  readonly percent: number
  readonly error?: unknown
}

let lastId = 0

/** Files being sent. `onArrived` is called for each that the server has kept. */
export function useUploads(url: string, onArrived: (file: FileRef) => void) {
  const [pending, setPending] = useState<readonly Pending[]>([])
  const change = (id: number, changed: Partial<Pending>) =>
    setPending(before => before.map(one => (one.id === id ? { ...one, ...changed } : one)))
  const drop = (id: number) => setPending(before => before.filter(one => one.id !== id))
  const send = (files: Iterable<File>) => {
    for (const file of files) {
      lastId += 1
      const id = lastId
      setPending(before => [...before, { id, name: file.name, percent: 0 }])
      upload(url, file, percent => change(id, { percent })).then(
        kept => {
          drop(id)
          onArrived(kept)
        },
        error => change(id, { error }),
      )
    }
  }
  return { pending, send, drop }
}
