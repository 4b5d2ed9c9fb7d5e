import { useLingui } from '@lingui/react/macro'
import { conditionReply } from '@thuoc-do/contract'
import { bandOf, pointBands } from '@thuoc-do/domain'
import { useState } from 'react'
import { formatExact, formatHundredths, shownHundredths, type Sheet } from '../../lib/index.ts'
import {
  BasisMark,
  Button,
  ConditionList,
  Dialog,
  useLevelName,
  citationText,
  localText,
  type Form,
} from '../../ui/index.ts'

/** Opens how the provisional total and level come about, with the article of each step. */
export function WhyButton({ form, sheet }: { form: Form; sheet: Sheet }) {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button look="quiet" size="small" onPress={() => setOpen(true)}>{t`Vì sao?`}</Button>
      <Dialog title={t`Điểm tạm tính được tính thế nào`} isOpen={open} onClose={() => setOpen(false)} size="wide">
        {sheet.of === sheet.tally.of ? <LiveSteps form={form} sheet={sheet} /> : <LiveConditions sheet={sheet} />}
      </Dialog>
    </>
  )
}

/** Of a form that is more than points: every condition and case that was looked at. */
function LiveConditions({ sheet }: { sheet: Sheet }) {
  const { t } = useLingui()
  if (sheet.conditions.length === 0) return <p>{t`Các điều kiện được xét khi mọi mục đã điền.`}</p>
  return (
    <>
      <ConditionList conditions={sheet.conditions.map(conditionReply)} />
      <p className="mt-3 text-sm text-soft">
        {t`Xét tạm tính trên trình duyệt để tiện theo dõi. Kết quả chính thức do máy chủ tính từ phiếu đã lưu, sau bước thẩm định, đề xuất và quyết định.`}
      </p>
    </>
  )
}

function LiveSteps({ form, sheet }: { form: Form; sheet: Sheet }) {
  const { t } = useLingui()
  const name = useLevelName('full')
  const { ruleSet, groups } = form
  const { total, level, maximum } = sheet.tally
  const sources = new Map(ruleSet.parts.flatMap((part) => part.criteria.map((root) => [root.code, root] as const)))
  const band = pointBands(ruleSet.bands).length > 0 ? bandOf(ruleSet.bands, total) : undefined
  const most = formatHundredths(shownHundredths(maximum), 'needed')
  return (
    <>
      <table className="w-full">
        <caption className="sr-only">{t`Các bước tính`}</caption>
        <thead>
          <tr className="text-left text-sm text-soft">
            <th scope="col" className="py-1.5 pr-3 font-semibold">{t`Bước`}</th>
            <th scope="col" className="py-1.5 text-right font-semibold">{t`Điểm`}</th>
            <th scope="col" className="py-1.5 pl-4 font-semibold max-sm:hidden">{t`Căn cứ`}</th>
          </tr>
        </thead>
        <tbody>
          {groups
            .filter(({ inner, label }) => !inner && label !== '')
            .map((group) => {
              const points = sheet.groupTotal(group.criterion)
              const source = group.criterion === null ? undefined : sources.get(group.criterion)
              return (
                <tr key={group.code} className="border-t border-line align-top">
                  <th scope="row" className="py-2 pr-3 text-left font-medium">
                    {group.code}. {group.label}
                  </th>
                  <td className="py-2 text-right whitespace-nowrap">
                    <b className="font-semibold">{points === null ? '–' : formatHundredths(points)}</b>
                    <span className="text-soft"> / {formatHundredths(group.maximum, 'needed')}</span>
                  </td>
                  <td className="py-2 pl-4 text-sm text-soft max-sm:hidden">
                    {source ? (
                      <>
                        {citationText(source.citation)}{' '}
                        <BasisMark basis={source.basis} citation={citationText(source.citation)} of={group.code} />
                      </>
                    ) : null}
                  </td>
                </tr>
              )
            })}
          <tr className="border-t border-line align-top">
            <th scope="row" className="py-2 pr-3 text-left font-medium">
              {ruleSet.total ? localText(ruleSet.total.label) : t`Tổng điểm`}
            </th>
            <td className="py-2 text-right whitespace-nowrap">
              <b className="font-semibold">{formatHundredths(sheet.total)}</b>
              <span className="text-soft"> / {most}</span>
            </td>
            <td className="py-2 pl-4 text-sm text-soft max-sm:hidden">
              {ruleSet.total ? citationText(ruleSet.total.citation) : null}
            </td>
          </tr>
          {band && level !== null && sheet.complete ? (
            <tr className="border-t border-line align-top">
              <th scope="row" className="py-2 pr-3 text-left font-medium">
                {t`Mức tương ứng: ${name(level)}`}
              </th>
              <td className="py-2 text-right whitespace-nowrap">≥ {formatExact(band.from ?? null, 'needed')}</td>
              <td className="py-2 pl-4 text-sm text-soft max-sm:hidden">
                {citationText(band.citation)}{' '}
                <BasisMark basis={band.basis} citation={citationText(band.citation)} of={name(level)} />
              </td>
            </tr>
          ) : null}
        </tbody>
      </table>
      <p className="mt-3 text-sm text-soft">
        {t`Số tạm tính do trình duyệt cộng để tiện theo dõi. Kết quả chính thức do máy chủ tính từ điểm đã lưu, sau bước thẩm định, đề xuất và quyết định.`}
      </p>
    </>
  )
}
