/** Text for an XML document; what XML cannot hold was refused when the document was read. */
export const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Twentieths of a point, in which WordprocessingML counts. */
export const twips = (mm: number) => Math.round((mm / 25.4) * 1440)
/** English Metric Units, in which DrawingML counts. */
export const emu = (mm: number) => Math.round(mm * 36_000)

export const pointsToMm = (points: number) => (points / 72) * 25.4
