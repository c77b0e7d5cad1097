import { type Refusal, refusal } from '#kernel/refusal.ts'
import { uiTexts } from '../../texts/ui.ts'

export interface FileRef {
  readonly sha256: string
  readonly name: string
  readonly size: number
  readonly type: string
}

/**
 * Sends one file; `onProgress` gets 0–100. Through XMLHttpRequest, since fetch does not tell how much it has sent.
 * Rejects with the server's Refusal, or as the client does where the server was not reached: status 0.
 */
export function upload(url: string, file: File, onProgress: (percent: number) => void): Promise<FileRef> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? Math.floor((loaded / total) * 100) : 0)
    request.onerror = () => reject(refusal('unreachable', 0, uiTexts.unreachable))
    request.onload = () => (request.status < 300 ? resolve(request.response) : reject(refusalOf(request)))
    const form = new FormData()
    form.append('file', file)
    request.send(form)
  })
}

function refusalOf({ status, response }: XMLHttpRequest): Refusal {
  const { code, text, details } = response ?? {}
  if (typeof code === 'string' && text) return refusal(code, status, text, details)
  return refusal('upload-failed', status, {
    zh: `上传失败(${status})。请重试。`,
    en: `The upload failed (${status}). Try again.`,
  })
}
