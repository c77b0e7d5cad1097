/** The longer side, in pixels: enough to read a meter or a notice by, a tenth of what a phone takes. */
const longest = 2048
const quality = 0.85

/**
 * A photograph as it is kept: upright as the camera meant it, at most 2048 pixels long, and painted anew, so that nothing of what the
 * camera wrote into the file (place, time, owner) goes with it. Rejects where the browser cannot read the picture.
 */
export async function shrinkPhoto(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('the browser gives no canvas')
  // What is transparent would be black.
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      blob => (blob ? resolve(blob) : reject(new Error('the picture cannot be written'))),
      'image/jpeg',
      quality,
    )
  })
}
