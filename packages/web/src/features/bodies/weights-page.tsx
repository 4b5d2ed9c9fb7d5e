import { useLingui } from '@lingui/react/macro'
import { savedBodyWeightsSchema, type BodyWeightsRow } from '@thuoc-do/contract'
import { criteriaFor, type FormRow } from '@thuoc-do/domain'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatDay, formatExact, fromWire, formatHundredths, ruleSetQuery } from '../../lib/index.ts'
import { Button, Card, ConfirmDialog, EmptyState, PageHeader, showToast, TextLink } from '../../ui/index.ts'
import { SUBJECT } from './body-form-model.tsx'
import { useBodyAct, weightsQuery } from './queries.ts'
import { WeightsDialog } from './weights-dialog.tsx'
import { localText } from './words.ts'

/** Which criteria of Điều 7 count for how much: drafted by one person of the competent body, decided by another. */
export function WeightsPage() {
  const { t } = useLingui()
  const { data } = useSuspenseQuery(weightsQuery)
  const { data: rules } = useSuspenseQuery(ruleSetQuery(data.ruleSet.id, data.ruleSet.version))
  const [editing, setEditing] = useState<BodyWeightsRow | 'new' | null>(null)
  const criteria = criteriaFor(rules.document, SUBJECT).filter(
    ({ kind, part }) => kind === 'scored' && part === 'result',
  )
  return (
    <>
      <PageHeader
        title={t`Tiêu chí kết quả và điểm`}
        crumbs={[{ key: 'list', content: <TextLink to="/bodies">{t`Đánh giá tổ chức`}</TextLink> }]}
        about={t`Nghị định ${data.ruleSet.number}, Điều 7 khoản 2: bộ, cơ quan ngang bộ, Ủy ban nhân dân cấp tỉnh quy định; tổng 70 điểm`}
        actions={
          data.places.length > 0 ? (
            <Button look="primary" onPress={() => setEditing('new')}>{t`Soạn bản mới…`}</Button>
          ) : null
        }
      />
      <div className="space-y-5">
        {data.versions.length === 0 ? (
          <Card flush>
            <EmptyState title={t`Chưa có quy định`}>
              {t`Khi chưa có quyết định, phiếu dùng mức điểm giả định của bộ tiêu chí và ghi rõ là giả định.`}
            </EmptyState>
          </Card>
        ) : null}
        {data.versions.map((row) => (
          <Version key={row.id} row={row} criteria={criteria} onEdit={() => setEditing(row)} />
        ))}
      </div>
      {editing === null ? null : (
        <WeightsDialog
          row={editing === 'new' ? null : editing}
          places={data.places}
          criteria={criteria}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  )
}

function Version({ row, criteria, onEdit }: { row: BodyWeightsRow; criteria: readonly FormRow[]; onEdit: () => void }) {
  const { t } = useLingui()
  const act = useBodyAct()
  const [asking, setAsking] = useState<'decide' | 'discard' | null>(null)
  const from = formatDay(row.validFrom)
  const writers = row.writtenBy.join(', ')
  const sum = formatExact(row.sum, 'needed')
  const move = async (verb: 'decide' | 'discard'): Promise<readonly string[]> => {
    const refusals = await act(savedBodyWeightsSchema, `/api/body-weights/${row.id}/${verb}`, { version: row.version })
    if (refusals.length === 0) showToast(verb === 'decide' ? t`Đã quyết định.` : t`Đã bỏ bản soạn.`)
    return refusals
  }
  return (
    <Card
      title={row.unitName}
      aside={
        row.state === 'draft'
          ? t`Bản soạn của ${writers} · áp dụng từ ${from}`
          : t`${row.document} · áp dụng từ ${from} · ${row.decidedBy ?? ''} quyết định`
      }
      flush
    >
      <table className="w-full">
        <caption className="sr-only">{t`Tiêu chí và điểm của ${row.unitName}`}</caption>
        <thead>
          <tr className="bg-sunken text-left text-sm text-soft">
            <th scope="col" className="w-14 px-5 py-2 font-semibold">{t`TT`}</th>
            <th scope="col" className="px-2 py-2 font-semibold">{t`Tiêu chí`}</th>
            <th scope="col" className="px-5 py-2 text-right font-semibold whitespace-nowrap">{t`Tối đa`}</th>
          </tr>
        </thead>
        <tbody>
          {criteria.flatMap((criterion) => {
            const item = row.items.find(({ code }) => code === criterion.code)
            if (item === undefined) return []
            const points = fromWire(item.maximum)
            return [
              <tr key={criterion.code} className="border-t border-line align-top">
                <td className="px-5 py-2 text-soft">{criterion.number}</td>
                <th scope="row" className="px-2 py-2 text-left font-normal">
                  {localText(criterion.label)}
                  {item.detail === '' ? null : <span className="block text-sm text-soft">{item.detail}</span>}
                </th>
                <td className="px-5 py-2 text-right font-semibold">
                  {points === null ? item.maximum : formatHundredths(points, 'needed')}
                </td>
              </tr>,
            ]
          })}
          <tr className="border-t border-line bg-red-tint font-semibold text-red">
            <th scope="row" colSpan={2} className="px-5 py-2 text-left">{t`Tổng`}</th>
            <td className="px-5 py-2 text-right whitespace-nowrap">{sum} / 70</td>
          </tr>
        </tbody>
      </table>
      {row.can.write ? (
        <div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">
          <Button onPress={() => setAsking('discard')}>{t`Bỏ bản soạn`}</Button>
          <Button onPress={onEdit}>{t`Sửa…`}</Button>
          {row.can.decide ? (
            <Button look="primary" onPress={() => setAsking('decide')}>{t`Quyết định…`}</Button>
          ) : (
            <p className="self-center text-sm text-soft">{t`Người khác quyết định: anh/chị đã tham gia soạn.`}</p>
          )}
        </div>
      ) : null}
      <ConfirmDialog
        title={t`Quyết định tiêu chí và điểm?`}
        isOpen={asking === 'decide'}
        onClose={() => setAsking(null)}
        action={t`Quyết định`}
        onConfirm={() => move('decide')}
      >
        <p>{t`Áp dụng cho ${row.unitName} và mọi tổ chức bên trong từ ${from}, không sửa được nữa. Phiếu đang tự đánh giá theo ngay; phiếu đã gửi giữ nguyên.`}</p>
      </ConfirmDialog>
      <ConfirmDialog
        title={t`Bỏ bản soạn?`}
        isOpen={asking === 'discard'}
        onClose={() => setAsking(null)}
        action={t`Bỏ`}
        look="danger"
        onConfirm={() => move('discard')}
      >
        <p>{t`Bản soạn không còn hiện ở đây; lịch sử vẫn giữ.`}</p>
      </ConfirmDialog>
    </Card>
  )
}
