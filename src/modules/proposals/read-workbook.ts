import readXlsxFile, { InvalidSpreadsheetError } from 'read-excel-file/node'
import { refusal } from '#kernel/refusal.ts'
import { type Listing, readListing } from './listing/read-listing.ts'

/** A year's list of a province is shorter; more is another kind of file. */
const mostRows = 3_000

/** A workbook as the list that it holds, whichever sheet it is on. Throws a Refusal where there is none. */
export async function listingIn(bytes: Buffer): Promise<Listing> {
  const sheets = await readXlsxFile(bytes).catch((error: unknown) => {
    if (!(error instanceof InvalidSpreadsheetError)) throw error
    throw refusal('no-list-found', 422, {
      zh: '不是可读的 Excel 文件，请用 .xlsx 格式另存后再导入。',
      en: 'It is no workbook that can be read. Save it as .xlsx and import that.',
    })
  })
  const listing = readListing(sheets.map(({ sheet, data }) => ({ name: sheet, rows: data })))
  if (listing.columns.length === 0)
    throw refusal('no-list-found', 422, {
      zh: '没有找到清单的表头：要有一行列名，其中有标题（案由、题目）和案号、领衔代表（第一提案人）等。',
      en: 'No list was found: there must be a row of headings, with the title (案由, 标题) and the number, the first signatory and so on.',
    })
  if (listing.proposals.length > mostRows)
    throw refusal('list-too-long', 422, {
      zh: `一次最多导入 ${mostRows} 件，现有 ${listing.proposals.length} 件，请分成几个文件。`,
      en: `At most ${mostRows} are imported at a time, not ${listing.proposals.length}. Divide the file.`,
    })
  return listing
}
