/** How far something is, of a hundred: the number, and a bar of that length. */
export function ShareBar({ share }: { readonly share: number }) {
  return (
    <span className="share">
      <span className="share-track" aria-hidden="true">
        <span style={{ width: `${share}%` }} />
      </span>
      <span className="number">{share}%</span>
    </span>
  )
}
