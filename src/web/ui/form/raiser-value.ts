/** Who raises a matter, as it is typed and sent. */
export interface RaiserValue {
  readonly kind: string
  readonly name?: string
  readonly phone?: string
  readonly address?: string
  readonly email?: string
  readonly idNumber?: string
  readonly unitId?: string
  readonly personId?: string
}
