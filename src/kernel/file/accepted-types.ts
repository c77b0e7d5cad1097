import type { Text } from '#kernel/refusal.ts'

interface AcceptedType {
  readonly title: Text
  /** Endings a name may have, the usual one first. */
  readonly endings: readonly string[]
  readonly mime: string
}

/** What may be uploaded. A kind is named by its content; the ending of the name has to agree with it. */
export const acceptedTypes = {
  pdf: { title: { zh: 'PDF 文档', en: 'PDF document' }, endings: ['pdf'], mime: 'application/pdf' },
  ofd: { title: { zh: 'OFD 版式文件', en: 'OFD document' }, endings: ['ofd'], mime: 'application/ofd' },
  docx: {
    title: { zh: 'Word 文档', en: 'Word document' },
    endings: ['docx'],
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  dotx: {
    title: { zh: 'Word 模板', en: 'Word template' },
    endings: ['dotx'],
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.template',
  },
  xlsx: {
    title: { zh: 'Excel 工作簿', en: 'Excel workbook' },
    endings: ['xlsx'],
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  pptx: {
    title: { zh: 'PowerPoint 演示文稿', en: 'PowerPoint presentation' },
    endings: ['pptx'],
    mime: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  },
  doc: {
    title: { zh: 'Word 97–2003 或 WPS 文字文档', en: 'Word 97–2003 or WPS Writer document' },
    endings: ['doc', 'wps'],
    mime: 'application/msword',
  },
  xls: {
    title: { zh: 'Excel 97–2003 或 WPS 表格', en: 'Excel 97–2003 or WPS Spreadsheets workbook' },
    endings: ['xls', 'et'],
    mime: 'application/vnd.ms-excel',
  },
  ppt: {
    title: { zh: 'PowerPoint 97–2003 或 WPS 演示', en: 'PowerPoint 97–2003 or WPS Presentation' },
    endings: ['ppt', 'dps'],
    mime: 'application/vnd.ms-powerpoint',
  },
  txt: { title: { zh: '纯文本', en: 'Plain text' }, endings: ['txt'], mime: 'text/plain' },
  csv: { title: { zh: 'CSV 表格', en: 'CSV table' }, endings: ['csv'], mime: 'text/csv' },
  md: { title: { zh: 'Markdown 文本', en: 'Markdown text' }, endings: ['md'], mime: 'text/markdown' },
  eml: { title: { zh: '电子邮件', en: 'E-mail message' }, endings: ['eml'], mime: 'message/rfc822' },
  jpg: { title: { zh: 'JPEG 图片', en: 'JPEG picture' }, endings: ['jpg', 'jpeg'], mime: 'image/jpeg' },
  png: { title: { zh: 'PNG 图片', en: 'PNG picture' }, endings: ['png'], mime: 'image/png' },
  gif: { title: { zh: 'GIF 图片', en: 'GIF picture' }, endings: ['gif'], mime: 'image/gif' },
  webp: { title: { zh: 'WebP 图片', en: 'WebP picture' }, endings: ['webp'], mime: 'image/webp' },
  heic: { title: { zh: 'HEIC 图片', en: 'HEIC picture' }, endings: ['heic', 'heif'], mime: 'image/heic' },
  tif: { title: { zh: 'TIFF 图片', en: 'TIFF picture' }, endings: ['tif', 'tiff'], mime: 'image/tiff' },
  mp3: { title: { zh: 'MP3 录音', en: 'MP3 recording' }, endings: ['mp3'], mime: 'audio/mpeg' },
  m4a: { title: { zh: 'M4A 录音', en: 'M4A recording' }, endings: ['m4a'], mime: 'audio/mp4' },
  wav: { title: { zh: 'WAV 录音', en: 'WAV recording' }, endings: ['wav'], mime: 'audio/wav' },
  mp4: { title: { zh: 'MP4 视频', en: 'MP4 video' }, endings: ['mp4'], mime: 'video/mp4' },
  zip: { title: { zh: 'ZIP 压缩包', en: 'ZIP archive' }, endings: ['zip'], mime: 'application/zip' },
} as const satisfies Record<string, AcceptedType>

export type FileType = keyof typeof acceptedTypes

export function isAcceptedType(key: string): key is FileType {
  return Object.hasOwn(acceptedTypes, key)
}

/** The kind that an ending speaks of; the ending without its dot, in lower case. */
export function typeOfEnding(ending: string): FileType | undefined {
  return (Object.keys(acceptedTypes) as FileType[]).find(key =>
    (acceptedTypes[key].endings as readonly string[]).includes(ending),
  )
}

/** The kind of a file that came through the door, from what is kept of it. */
export function typeOfMime(mime: string): FileType {
  const found = (Object.keys(acceptedTypes) as FileType[]).find(key => acceptedTypes[key].mime === mime)
  if (!found) throw new Error(`${mime} came through the door and is no accepted type`)
  return found
}
