import { dayOf } from '#lib/day.ts'
import { useText } from '#web/texts/use-text.ts'
import { Dialog } from '#web/ui/dialog.tsx'
import { FieldForm } from '#web/ui/form/field-form.tsx'
import { outgoing } from './client.ts'
import { outgoingTexts } from './outgoing-texts.ts'

export type SeriesAct = 'reserve' | 'void' | 'begin'

const series = { type: 'short', title: outgoingTexts.seriesName, required: true, max: 20 } as const
const year = { type: 'number', title: outgoingTexts.year, required: true, min: 2000, max: 2200 } as const
const fields = {
  reserve: {
    year,
    reason: { type: 'short', title: outgoingTexts.reserveReason, required: true, max: 500 },
  },
  void: {
    year,
    no: { type: 'number', title: outgoingTexts.numberToVoid, required: true, min: 1 },
    reason: { type: 'short', title: outgoingTexts.voidReason, required: true, max: 500 },
  },
  begin: {
    series,
    year,
    first: {
      type: 'number',
      title: outgoingTexts.firstNumber,
      hint: outgoingTexts.beginHint,
      required: true,
      min: 1,
      max: 100_000,
    },
  },
} as const

/** A series that was opened: one that is typed may be mistyped. */
const chosenFrom = (known: readonly string[]) => ({
  type: 'choice',
  title: outgoingTexts.seriesName,
  required: true as const,
  choices: Object.fromEntries(known.map(name => [name, { zh: name, en: name }])),
})

/** Reserves a number, voids a reserved one, or says where a series begins. */
export function SeriesDialog(props: {
  readonly act: SeriesAct
  readonly known: readonly string[]
  readonly onDone: (said: string) => void
  readonly onClose: () => void
}) {
  const t = useText(outgoingTexts)
  const title = { reserve: t.reserve, void: t.voidReserved, begin: t.beginSeries }[props.act]
  const take = async (values: Readonly<Record<string, unknown>>) => {
    const params = { series: String(values.series).trim(), year: Number(values.year) }
    if (props.act === 'reserve') {
      const body = { reason: String(values.reason) }
      const { number } = await outgoing('POST /api/documents/series/:series/:year/reservations', { params, body })
      return props.onDone(t.reserved(number))
    }
    if (props.act === 'void') {
      const body = { no: Number(values.no), reason: String(values.reason) }
      await outgoing('POST /api/documents/series/:series/:year/voids', { params, body })
      return props.onDone(t.voided)
    }
    await outgoing('POST /api/documents/series/:series/:year/beginning', {
      params,
      body: { first: Number(values.first) },
    })
    return props.onDone(t.begun)
  }
  return (
    <Dialog title={title} onClose={props.onClose}>
      <FieldForm
        name={`series:${props.act}`}
        fields={{ ...(props.act === 'begin' ? {} : { series: chosenFrom(props.known) }), ...fields[props.act] }}
        initial={{
          ...(props.act === 'begin' ? {} : { series: props.known[0] }),
          year: Number(dayOf(new Date()).slice(0, 4)),
        }}
        submit={title}
        cancel={t.cancel}
        onCancel={props.onClose}
        onSubmit={take}
      />
    </Dialog>
  )
}
