import { useLingui } from '@lingui/react/macro'
import type { PeriodScore } from '@thuoc-do/contract'
import { useState } from 'react'
import { sentenceOfReason } from '../../lib/index.ts'
import {
  Button,
  Dialog,
  localText,
  Notice,
  printedFormula,
  StepLine,
  stepValue,
  useLevelName,
  type Form,
} from '../../ui/index.ts'
import { FieldOfDeputy } from './field-of-deputy.tsx'

/** Opens the derivation as the server has it: every step with its formula, value and article. */
export function WhyScore({ score, form }: { score: PeriodScore; form: Form }) {
  const { t } = useLingui()
  const name = useLevelName('usual')
  const [open, setOpen] = useState(false)
  const said = (one: PeriodScore['missing'][number]): string => {
    const sentence = sentenceOfReason(one) ?? one.code
    const value = score.leadershipValues.find(({ code }) => one.path === `leadership.${code}`)
    return value ? `${value.symbol} · ${sentence}` : sentence
  }
  const numbers = new Map(
    form.groups.flatMap(({ criterion, code, rows }) => [
      ...(criterion === null ? [] : [[criterion, code] as const]),
      ...rows.map((row) => [row.criterion, `${code}.${row.code}`] as const),
    ]),
  )
  return (
    <>
      <Button look="quiet" size="small" onPress={() => setOpen(true)}>{t`Vì sao?`}</Button>
      {open ? (
        <Dialog title={t`Điểm được tính thế nào`} isOpen onClose={() => setOpen(false)} size="wide">
          {score.missing.length > 0 ? (
            <div className="mb-4">
              <Notice tone="information" title={t`Còn thiếu`} reasons={score.missing.map((one) => said(one))} />
            </div>
          ) : null}
          {score.steps.length === 0 ? (
            <p className="text-soft">{t`Các bước hiện ra khi có đủ điểm tiêu chí chung và việc được giao.`}</p>
          ) : (
            <ol className="-mx-5 border-t border-line">
              {score.steps.map((step, at) => {
                const band = form.bands.find(({ level }) => step.code === `band.${level}`)
                return (
                  <StepLine
                    key={`${step.code}-${at}`}
                    number={at + 1}
                    label={localText(step.label)}
                    how={printedFormula(step.formula, numbers)}
                    value={band ? name(band.level) : stepValue(step)}
                    citation={step.citation}
                    basis={step.basis}
                  />
                )
              })}
            </ol>
          )}
          {score.leadershipValues.map(({ code, symbol, field }) =>
            field.length > 0 ? (
              <div key={code} className="mt-3">
                <b className="font-semibold">{symbol}</b>
                <FieldOfDeputy field={field} />
              </div>
            ) : null,
          )}
          <p className="mt-3 text-sm text-soft">
            {t`Các bước do máy chủ tính từ điểm và công việc đã lưu. Số đang gõ được cộng thêm sau khi lưu.`}
          </p>
        </Dialog>
      ) : null}
    </>
  )
}
