import { create } from 'qrcode'

/** A QR code as one path: sharp in print, no canvas, no data: address. `label` says what it leads to. */
export function QrCode({ text, label, size = 128 }: QrCodeProps) {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const side = modules.size
  const dark = Array.from({ length: side * side }, (_, place) => [place % side, Math.floor(place / side)] as const)
  const path = dark.filter(([x, y]) => modules.get(y, x)).map(([x, y]) => `M${x + quiet} ${y + quiet}h1v1h-1z`)
  const whole = side + 2 * quiet
  return (
    <svg role="img" aria-label={label} width={size} height={size} viewBox={`0 0 ${whole} ${whole}`}>
      <rect width={whole} height={whole} fill="#fff" />
      <path d={path.join('')} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}

interface QrCodeProps {
  readonly text: string
  readonly label: string
  /** Width and height in CSS pixels, the quiet zone included. */
  readonly size?: number
}

/** Modules of white that a reader needs round the code (ISO/IEC 18004). */
const quiet = 4
