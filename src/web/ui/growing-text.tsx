import type { ComponentProps } from 'react'
import './growing-text.css'

/**
 * A field of several lines that is as high as its text. The copy of the text that gives the height is CSS's own: antd's way
 * measures in a hidden field, which needs inline styles, and those are not let in here.
 */
export function GrowingText(
  props: Omit<ComponentProps<'textarea'>, 'value' | 'className'> & { readonly value: string },
) {
  return (
    <div className="growing-text" data-text={props.value}>
      <textarea rows={1} {...props} className="field-native" />
    </div>
  )
}
