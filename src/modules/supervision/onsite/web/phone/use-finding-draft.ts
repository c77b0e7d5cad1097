import { useCallback, useEffect, useRef, useState } from 'react'
import { newCommandKey } from '#web/ask.ts'
import type { Item } from './outbox.ts'
import { change, type Draft, get } from './phone-store.ts'
import { shrinkPhoto } from './shrink-photo.ts'
import type { Owner } from './use-outbox.ts'

export const mostPhotos = 9

type Trouble = 'not-stored' | { readonly notPicture: string } | 'too-many'

interface Shot {
  readonly id: string
  readonly blob: Blob
}

/** A finding as it is being written: on the phone with every keystroke, and there again after whatever happens. */
export function useFindingDraft({ personId, personName }: Owner, checkId: string) {
  const empty: Draft = { personId, personName, checkId, values: {}, photoIds: [] }
  const [draft, setDraft] = useState<Draft>()
  const [photos, setPhotos] = useState<readonly Shot[]>([])
  const [trouble, setTrouble] = useState<Trouble>()
  const [shrinking, setShrinking] = useState(0)
  const latest = useRef(empty)

  const show = useCallback((next: Draft) => {
    latest.current = next
    setDraft(next)
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is read once; from then on this page is ahead of the phone
  useEffect(() => {
    let gone = false
    read(personId, checkId).then(
      kept => {
        if (gone) return
        show(kept?.draft ?? empty)
        setPhotos(kept?.photos ?? [])
      },
      () => setTrouble('not-stored'),
    )
    return () => {
      gone = true
    }
  }, [personId, checkId])

  /** Whether the phone kept it; where it did not, the person is told. */
  const keep = async (make: Parameters<typeof change>[0]): Promise<boolean> => {
    try {
      await change(make)
      setTrouble(undefined)
      return true
    } catch (error) {
      if (!(error instanceof DOMException)) throw error
      setTrouble('not-stored')
      return false
    }
  }

  const set = (field: string, value: string) => {
    const { values } = latest.current
    const foundAt = values.foundAt ?? new Date().toISOString()
    const next = { ...latest.current, values: { ...values, foundAt, [field]: value } }
    show(next)
    return keep(({ put }) => put('drafts', next))
  }

  const addPhoto = async (file: File) => {
    if (latest.current.photoIds.length >= mostPhotos) return setTrouble('too-many')
    let blob: Blob
    try {
      blob = await shrinkPhoto(file)
    } catch (error) {
      if (!(error instanceof DOMException || error instanceof Error)) throw error
      return setTrouble({ notPicture: file.name })
    }
    const id = newCommandKey()
    const { values, photoIds } = latest.current
    const foundAt = values.foundAt ?? new Date().toISOString()
    // Before it is written, so that whatever is typed meanwhile goes on from here.
    const next = { ...latest.current, values: { ...values, foundAt }, photoIds: [...photoIds, id] }
    show(next)
    const kept = await keep(({ put }) => {
      put('photos', { id, personId, blob })
      put('drafts', next)
    })
    if (!kept) return show({ ...latest.current, photoIds: latest.current.photoIds.filter(one => one !== id) })
    setPhotos(before => [...before, { id, blob }])
  }

  const addPhotos = async (files: readonly File[]) => {
    setShrinking(count => count + files.length)
    for (const file of files) {
      await addPhoto(file)
      setShrinking(count => count - 1)
    }
  }

  const removePhoto = async (id: string) => {
    const next = { ...latest.current, photoIds: latest.current.photoIds.filter(one => one !== id) }
    show(next)
    setPhotos(before => before.filter(photo => photo.id !== id))
    await keep(({ put, remove }) => {
      remove('photos', id)
      put('drafts', next)
    })
  }

  const blank = () => {
    show(empty)
    setPhotos([])
  }

  /** Seals it: from here on it waits to be sent, under the key it gets now. */
  const record = async (said: Readonly<Record<string, string>>): Promise<boolean> => {
    const item: Item = {
      id: newCommandKey(),
      personId,
      checkId,
      kind: 'finding',
      said: { ...said, foundAt: latest.current.values.foundAt ?? new Date().toISOString() },
      photos: latest.current.photoIds.map(id => ({ id })),
      enteredAt: new Date().toISOString(),
      state: 'waiting',
    }
    const kept = await keep(({ put, remove }) => {
      put('items', { ...item, personName })
      remove('drafts', [personId, checkId])
    })
    if (kept) blank()
    return kept
  }

  const clear = async () => {
    const { photoIds } = latest.current
    const kept = await keep(({ remove }) => {
      for (const id of photoIds) remove('photos', id)
      remove('drafts', [personId, checkId])
    })
    if (kept) blank()
  }

  /** What was sealed is a draft again, with its photographs. Only where the server cannot have it. */
  const takeBack = async (item: Item) => {
    const next: Draft = { ...empty, values: item.said, photoIds: item.photos.map(({ id }) => id) }
    const kept = await keep(({ put, remove }) => {
      put('drafts', next)
      remove('items', item.id)
    })
    if (!kept) return
    const back = await read(personId, checkId)
    show(next)
    setPhotos(back?.photos ?? [])
  }

  return {
    values: draft?.values,
    isEmpty:
      !draft || (Object.values(draft.values).join('') === (draft.values.foundAt ?? '') && draft.photoIds.length === 0),
    photos,
    trouble,
    shrinking: shrinking > 0,
    set,
    addPhotos,
    removePhoto,
    record,
    clear,
    takeBack,
  }
}

export type FindingDraft = ReturnType<typeof useFindingDraft>

async function read(personId: string, checkId: string) {
  const draft = await get('drafts', [personId, checkId])
  if (!draft) return undefined
  const kept = await Promise.all(draft.photoIds.map(id => get('photos', id)))
  return { draft, photos: kept.flatMap(photo => photo ?? []) }
}
