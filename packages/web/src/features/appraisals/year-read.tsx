import { useLingui } from '@lingui/react/macro'
import { savedSchema, type Appraisal, type AppraisalYear } from '@thuoc-do/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { APPRAISALS_KEY, request, useReasons } from '../../lib/index.ts'
import { Button, FormLayout, Notice, showToast, TextField, useForm } from '../../ui/index.ts'
import { AppraisalHeader } from './appraisal-header.tsx'
import { LevelTicks } from './level-boxes.tsx'
import { NotRatedNotice } from './not-rated.tsx'
import { ProcedureCard } from './procedure-card.tsx'
import { ReadActions } from './read-actions.tsx'
import { SelfTextsRead } from './self-texts.tsx'
import { CasesCard } from './year-cases.tsx'
import { HandlingRead, LevelDifference, YearSheet } from './year-sheet.tsx'
import { YearStanding, YearWaits } from './year-standing.tsx'

/** Mẫu số 02 to read, with what this reader may still do about it. */
export function YearRead({ appraisal, year }: { appraisal: Appraisal; year: AppraisalYear }) {
  const form = useForm(appraisal)
  const { self, stage } = appraisal
  const unrated = stage === 'not-rated'
  return (
    <>
      <AppraisalHeader appraisal={appraisal} actions={<ReadActions appraisal={appraisal} />} />
      <div className="mb-5 space-y-4 empty:hidden">
        {unrated ? (
          <NotRatedNotice reason={appraisal.notRatedReason} ruleSet={form.ruleSet} />
        ) : (
          <YearWaits year={year} />
        )}
      </div>
      <FormLayout
        side={
          <>
            <YearStanding appraisal={appraisal} year={year} form={form} />
            {unrated ? null : <ProcedureCard steps={appraisal.procedure} />}
          </>
        }
      >
        <YearSheet
          appraisal={appraisal}
          year={year}
          form={form}
          own={
            <>
              <LevelTicks value={self.level} />
              <LevelDifference own={self.level} year={year} />
            </>
          }
          handling={
            year.can.writeHandling ? (
              <HandlingField key={appraisal.version} appraisal={appraisal} year={year} />
            ) : (
              <HandlingRead text={year.handling} />
            )
          }
        />
        {self.strengths.trim() === '' && self.weaknesses.trim() === '' ? null : <SelfTextsRead self={self} />}
        <CasesCard appraisal={appraisal} book={year} />
      </FormLayout>
    </>
  )
}

/** Section IV in the hands of whoever decides the level. */
function HandlingField({ appraisal, year }: { appraisal: Appraisal; year: AppraisalYear }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const reasons = useReasons()
  const [text, setText] = useState(year.handling)
  const [refused, setRefused] = useState<readonly string[]>([])
  const [busy, setBusy] = useState(false)

  async function save(): Promise<void> {
    setBusy(true)
    try {
      const body = { version: appraisal.version, handling: text }
      const answer = await request(savedSchema, `/api/appraisals/${appraisal.id}/handling`, { method: 'PUT', body })
      setRefused(answer.ok ? [] : reasons(answer.refusal))
      if (!answer.ok) return
      showToast(t`Đã lưu đề xuất phương án xử lý.`)
      await queries.invalidateQueries({ queryKey: APPRAISALS_KEY })
    } catch (problem) {
      setRefused(reasons(problem))
    } finally {
      setBusy(false)
    }
  }

  return (
    <div className="space-y-3">
      <TextField
        label={t`Đề xuất của cấp có thẩm quyền xếp loại`}
        hint={t`Được đưa vào quyết định; người được xếp loại đọc được khi có quyết định.`}
        lines={3}
        maxLength={4000}
        value={text}
        onChange={setText}
      />
      <Button isPending={busy} isDisabled={text === year.handling} onPress={() => void save()}>{t`Lưu đề xuất`}</Button>
      {refused.length > 0 ? <Notice tone="refusal" title={t`Chưa lưu được`} reasons={refused} /> : null}
    </div>
  )
}
