import { useLingui } from '@lingui/react/macro'
import { savedBodyWeightsSchema, type BodyWeight, type BodyWeightsRow } from '@thuoc-do/contract'
import type { FormRow } from '@thuoc-do/domain'
import { useState } from 'react'
import { formatHundredths, fromWire, request, today, toWire } from '../../lib/index.ts'
import { ComboBox, DayField, FormDialog, ScoreField, TextField } from '../../ui/index.ts'
import { BODIES_KEY } from './queries.ts'
import { localText } from './words.ts'

const WHOLE = 7_000

/** Writes weights: points of each criterion (empty leaves it out), in what words it is measured, from which day. */
export function WeightsDialog(props: {
  row: BodyWeightsRow | null
  places: readonly { unitId: number; unitName: string }[]
  criteria: readonly FormRow[]
  onClose: () => void
}) {
  const { t } = useLingui()
  const { row, places, criteria, onClose } = props
  const [place, setPlace] = useState(String(row?.unitId ?? places[0]?.unitId ?? ''))
  const [document, setDocument] = useState(row?.document ?? '')
  const [validFrom, setValidFrom] = useState<string | null>(row?.validFrom ?? `${today().slice(0, 4)}-01-01`)
  const [items, setItems] = useState<ReadonlyMap<string, { points: number | null; detail: string }>>(
    () =>
      new Map(
        criteria.map(({ code, maximumHundredths }) => {
          const item = row?.items.find((known) => known.code === code)
          const points = row === null ? maximumHundredths : item === undefined ? null : fromWire(item.maximum)
          return [code, { points, detail: item?.detail ?? '' }]
        }),
      ),
  )
  const [tried, setTried] = useState(false)
  const sum = [...items.values()].reduce((total, { points }) => total + (points ?? 0), 0)
  const shown = formatHundredths(sum, 'needed')
  const left = formatHundredths(Math.abs(WHOLE - sum), 'needed')
  const set = (code: string, part: Partial<{ points: number | null; detail: string }>) => {
    const now = items.get(code) ?? { points: null, detail: '' }
    setItems(new Map(items).set(code, { ...now, ...part }))
  }
  const written = (): BodyWeight[] =>
    criteria.flatMap(({ code }) => {
      const item = items.get(code)
      return item === undefined || item.points === null || item.points === 0
        ? []
        : [{ code, maximum: toWire(item.points), detail: item.detail.trim() }]
    })
  return (
    <FormDialog
      title={row === null ? t`Soạn tiêu chí và điểm` : t`Sửa bản soạn`}
      action={t`Lưu bản soạn`}
      said={t`Đã lưu bản soạn; người khác quyết định.`}
      refreshes={BODIES_KEY}
      onClose={onClose}
      send={() => {
        setTried(true)
        if (validFrom === null || place === '') return null
        const content = { validFrom, document, items: written() }
        return row === null
          ? request(savedBodyWeightsSchema, '/api/body-weights', {
              method: 'POST',
              body: { unitId: Number(place), ...content },
            })
          : request(savedBodyWeightsSchema, `/api/body-weights/${row.id}`, {
              method: 'PUT',
              body: { version: row.version, ...content },
            })
      }}
    >
      {row === null ? (
        <ComboBox
          label={t`Áp dụng cho`}
          hint={t`Toàn hệ thống, một khối hoặc một cơ quan; nơi gần nhất có quy định riêng thì theo quy định riêng.`}
          options={places.map(({ unitId, unitName }) => ({ id: String(unitId), label: unitName }))}
          value={place}
          onChange={setPlace}
        />
      ) : null}
      <TextField label={t`Số văn bản quy định`} maxLength={200} value={document} onChange={setDocument} />
      <DayField
        label={t`Áp dụng từ ngày`}
        value={validFrom}
        onChange={setValidFrom}
        problem={tried && validFrom === null ? t`Hãy chọn ngày.` : null}
      />
      <ul className="divide-y divide-line rounded-md border border-line" data-score-scope="">
        {criteria.map((criterion) => {
          const item = items.get(criterion.code)
          return (
            <li key={criterion.code} className="space-y-1.5 px-3 py-2.5">
              <div className="flex items-start justify-between gap-3">
                <p className="min-w-0 text-sm">
                  <b className="font-semibold">{criterion.number})</b> {localText(criterion.label)}
                </p>
                <span className="shrink-0">
                  <ScoreField
                    label={t`Điểm tối đa của ${criterion.number}`}
                    labelHidden
                    compact
                    maximum={WHOLE}
                    value={item?.points ?? null}
                    onChange={(typed) => set(criterion.code, { points: typed.ok ? typed.hundredths : null })}
                  />
                </span>
              </div>
              {item === undefined || item.points === null ? null : (
                <TextField
                  label={t`Cách đo của ${criterion.number}`}
                  labelHidden
                  placeholder={t`Cách đo (không bắt buộc)`}
                  maxLength={1000}
                  value={item.detail}
                  onChange={(detail) => set(criterion.code, { detail })}
                />
              )}
            </li>
          )
        })}
      </ul>
      <output className={`block text-right font-semibold ${sum === WHOLE ? 'text-outstanding' : 'text-satisfactory'}`}>
        {sum === WHOLE
          ? t`Tổng ${shown} / 70`
          : sum < WHOLE
            ? t`Tổng ${shown} / 70, còn thiếu ${left}`
            : t`Tổng ${shown} / 70, thừa ${left}`}
      </output>
    </FormDialog>
  )
}
