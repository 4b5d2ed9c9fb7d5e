import { useLingui } from '@lingui/react/macro'
import type { BodySelf } from '@thuoc-do/contract'
import { Card, useLevelName } from '../../ui/index.ts'
import type { BodyFormRow } from './body-form-model.tsx'
import { FINDINGS_NAMES } from './words.ts'

/** Evidence of a line, to read; nothing where there is none. */
export function RowNote({ row, self }: { row: BodyFormRow; self: BodySelf | null }) {
  const { t } = useLingui()
  const note = self?.notes[row.criterion] ?? ''
  const left = self?.notApplicable.includes(row.criterion) ?? false
  if (row.detail === '' && note === '' && !left) return null
  return (
    <>
      {row.detail === '' ? null : <p className="text-soft">{row.detail}</p>}
      {left ? <p>{t`Không có nội dung này trong năm; các tiêu chí khác tính cho cả 70 điểm.`}</p> : null}
      {note === '' ? null : <p>{t`Minh chứng: ${note}`}</p>}
    </>
  )
}

/** What the body says in words, to read. */
export function SelfWords({ self }: { self: BodySelf }) {
  const { t, i18n } = useLingui()
  const name = useLevelName('full')
  const lines: readonly (readonly [string, string])[] = [
    [t`Mức đề xuất`, self.proposed === null ? '–' : name(self.proposed)],
    [t`Hạn chế đã được chỉ ra`, self.findings === null ? '–' : i18n._(FINDINGS_NAMES[self.findings])],
    ...(self.findingsNote === '' ? [] : [[t`Cách khắc phục`, self.findingsNote] as const]),
    ...(self.comment === '' ? [] : [[t`Nhận xét chung`, self.comment] as const]),
  ]
  return (
    <Card title={t`Đề xuất của tổ chức`}>
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[14rem_1fr]">
        {lines.map(([term, text]) => (
          <div key={term} className="contents">
            <dt className="text-soft">{term}</dt>
            <dd className="whitespace-pre-line max-sm:mb-1">{text}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
