import { type Refusal, refusal, type Text } from '#kernel/refusal.ts'
import { acceptedTypes, type FileType } from './accepted-types.ts'

export function tooLarge(maxBytes: number): Refusal {
  const megabytes = Math.floor(maxBytes / 1_000_000)
  return refusal(
    'file-too-large',
    413,
    {
      zh: `文件超过 ${megabytes} MB 的上限，未予接收。请压缩图片、拆分文件，或者只附与本事项有关的部分。`,
      en: `The file is larger than the limit of ${megabytes} MB and was not taken. Shrink the pictures, split it, or attach only the part that matters here.`,
    },
    { maxBytes },
  )
}

/** `content` is what the bytes are. */
export function typeNotAccepted(content: Text): Refusal {
  const endings = Object.values(acceptedTypes).flatMap(type => type.endings)
  return refusal(
    'file-type-not-accepted',
    415,
    {
      zh: `不接收这类文件：${content.zh}。可以上传：${endings.join('、')}。`,
      en: `This kind of file is not accepted: ${content.en}. Accepted: ${endings.join(', ')}.`,
    },
    { accepted: endings },
  )
}

/** The name says one thing, the bytes another: both are named, so that the person can mend whichever is wrong. */
export function nameNotOfContent(ending: string, content: FileType): Refusal {
  const { title, endings } = acceptedTypes[content]
  return refusal(
    'file-name-not-of-content',
    415,
    {
      zh: `文件名以“.${ending}”结尾，但内容是${title.zh}（.${endings[0]}）。请核对是否选错了文件；内容无误的，把扩展名改为“.${endings[0]}”后再上传。`,
      en: `The name ends in “.${ending}”, but the content is a ${title.en} (.${endings[0]}). Check that it is the right file; if it is, change the ending to “.${endings[0]}” and upload it again.`,
    },
    { ending, content },
  )
}

export function withMacros(): Refusal {
  return refusal('file-with-macros', 415, {
    zh: '文件含有宏（可以自动运行的程序），不予接收。请另存为不含宏的格式（.docx、.xlsx、.pptx）后再上传。',
    en: 'The file contains macros (programs that can run by themselves) and is not accepted. Save it without macros (.docx, .xlsx, .pptx) and upload it again.',
  })
}

/** `reason` says what is wrong in the file, in words for a person. */
export function unsafe(reason: Text): Refusal {
  return refusal('file-unsafe', 422, {
    zh: `文件可能危害系统，不予接收：${reason.zh}。请用原来的办公软件重新保存，或者拆分后再上传。`,
    en: `The file could harm the system and is not accepted: ${reason.en}. Save it again with its own program, or split it.`,
  })
}

export function encrypted(): Refusal {
  return refusal('file-encrypted', 422, {
    zh: '文件设有密码，无法检查是否带有国家秘密标志，不予接收。请去除密码后再上传。',
    en: 'The file is protected by a password, so that it cannot be checked for classification marks. Remove the password and upload it again.',
  })
}

export function damaged(): Refusal {
  return refusal('file-damaged', 422, {
    zh: '文件已损坏或者不完整，无法检查是否带有国家秘密标志，不予接收。请打开原文件确认后重新保存、上传。',
    en: 'The file is damaged or incomplete, so that it cannot be checked for classification marks. Open the original, save it again and upload it.',
  })
}

/** `limit` names what was exceeded: the time, the pages, the amount of text. */
export function tooMuchToRead(limit: Text): Refusal {
  return refusal('file-too-much-to-read', 422, {
    zh: `文件过于复杂，超出检查的限度（${limit.zh}），不予接收。请拆分后再上传。`,
    en: `The file is too complex to be checked (${limit.en}) and is not accepted. Split it and upload the parts.`,
  })
}
