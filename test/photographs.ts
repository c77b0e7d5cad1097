import type { Page } from '@playwright/test'

/** A picture as a camera makes it: of that size, with noise so that it does not press to nothing. JPEG bytes. */
export async function photograph(page: Page, width: number, height: number): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ([across, down]) => {
      const canvas = document.createElement('canvas')
      canvas.width = across
      canvas.height = down
      const pen = canvas.getContext('2d')
      for (let i = 0; pen && i < 4000; i++) {
        pen.fillStyle = `hsl(${(i * 47) % 360} 70% ${20 + (i % 60)}%)`
        pen.fillRect((i * 131) % across, (i * 197) % down, 40, 25)
      }
      return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? ''
    },
    [width, height] as const,
  )
  return Buffer.from(base64, 'base64')
}

/** The same as a phone held upright writes it: turned by its EXIF alone, which also says where it was taken. */
export function withExif(jpeg: Buffer): Buffer {
  const tiff = Buffer.from([
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 2],
    // Orientation: 6, a quarter turn.
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0],
    // GPS follows at 38, with its version alone.
    ...[0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38, 0, 0, 0, 0],
    ...[0, 1, 0, 0, 0, 1, 0, 0, 0, 4, 2, 3, 0, 0, 0, 0, 0, 0],
  ])
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const head = Buffer.from([0xff, 0xe1, (body.length + 2) >> 8, (body.length + 2) & 255])
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)])
}

/** Width and height as the bytes of a JPEG say them. */
export function sizeOf(jpeg: Buffer): readonly [width: number, height: number] {
  for (let at = 2; at < jpeg.length - 9; at += 2 + jpeg.readUInt16BE(at + 2)) {
    const marker = jpeg[at + 1] ?? 0
    if (marker >= 0xc0 && marker <= 0xc2) return [jpeg.readUInt16BE(at + 7), jpeg.readUInt16BE(at + 5)]
  }
  throw new Error('the JPEG does not say its size')
}
