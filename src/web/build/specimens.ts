import type * as Parts from 'antd'
import { createElement, Fragment, type ReactElement, type ReactNode } from 'react'

type Antd = typeof Parts

/**
 * What has to be drawn so that a part of antd shows all its styles; a part that is not named here is drawn bare. Parts
 * that style their sub-parts apart (Input.TextArea …) name them.
 */
const specimens: Partial<Record<keyof Antd, (antd: Antd) => ReactElement>> = {
  Input: ({ Input }) =>
    together(
      createElement(Input),
      createElement(Input.TextArea),
      createElement(Input.Password),
      createElement(Input.Search),
      createElement(Input.OTP),
    ),
  Select: ({ Select }) => createElement(Select, { mode: 'multiple' }),
  Radio: ({ Radio }) => together(createElement(Radio), createElement(Radio.Group), createElement(Radio.Button)),
  Checkbox: ({ Checkbox }) => together(createElement(Checkbox), createElement(Checkbox.Group)),
  QRCode: ({ QRCode, Spin }) => together(createElement(QRCode, { value: '·' }), createElement(Spin)),
  Tag: ({ Tag }) => together(createElement(Tag), createElement(Tag.CheckableTag, { checked: true })),
}

/** Drawn always: other parts draw them inside of themselves, out of sight until they open. */
const companions = ({ Empty, Space }: Antd): ReactElement =>
  together(
    createElement(Empty),
    createElement(Space, null, '·'),
    createElement(Space.Compact, null, '·'),
    createElement(Space.Addon, null, '·'),
  )

/** Not drawn: they have no look of their own. */
const unseen: readonly string[] = ['ConfigProvider', 'theme']

/** An element whose rendering registers every style of the parts named. Throws for a name that antd does not export. */
export function specimensOf(antd: Antd, names: Iterable<string>): ReactElement {
  const drawn = [...names]
    .filter(name => !unseen.includes(name))
    .map(name => {
      if (!(name in antd)) throw new Error(`antd exports no ${name}`)
      const draw = specimens[name as keyof Antd]
      return draw ? draw(antd) : createElement(antd[name as 'Button'], { key: name })
    })
  return together(...drawn, companions(antd))
}

function together(...parts: readonly ReactNode[]): ReactElement {
  return createElement(Fragment, null, ...parts)
}
