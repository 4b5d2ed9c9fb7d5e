import { useLingui } from '@lingui/react/macro'
import type { Appraisal } from '@thuoc-do/contract'
import { Card, LevelChip, LEVELS, ReadText, Select, TextField, useLevelName } from '../../ui/index.ts'
import type { SelfDraft } from './drafts.ts'

type Texts = Pick<SelfDraft, 'strengths' | 'weaknesses' | 'level'>
const PROPOSED = LEVELS.filter((level) => level !== 'not-rated' && level !== 'insufficient-data')

/** What the person says of himself in words, and the level he asks for. */
export function SelfTexts({ value, onChange }: { value: Texts; onChange: (texts: Texts) => void }) {
  const { t } = useLingui()
  const name = useLevelName('full')
  const { strengths, weaknesses, level } = value
  return (
    <Card title={t`Tự đánh giá`}>
      <div className="space-y-4">
        <TextField
          label={t`Ưu điểm`}
          lines={4}
          maxLength={4000}
          value={strengths}
          onChange={(text) => onChange({ ...value, strengths: text })}
        />
        <TextField
          label={t`Hạn chế, khuyết điểm và nguyên nhân`}
          lines={4}
          maxLength={4000}
          value={weaknesses}
          onChange={(text) => onChange({ ...value, weaknesses: text })}
        />
        <div className="max-w-sm">
          <Select
            label={t`Tự nhận mức xếp loại`}
            options={PROPOSED.map((id) => ({ id, label: name(id) }))}
            value={level}
            onChange={(chosen) => onChange({ strengths, weaknesses, level: chosen })}
          />
        </div>
      </div>
    </Card>
  )
}

/** The same, to read. */
export function SelfTextsRead({ self }: { self: Appraisal['self'] }) {
  const { t } = useLingui()
  return (
    <Card title={t`Tự đánh giá`}>
      <dl className="space-y-3">
        <ReadText name={t`Ưu điểm`} text={self.strengths} />
        <ReadText name={t`Hạn chế, khuyết điểm và nguyên nhân`} text={self.weaknesses} />
        <div>
          <dt className="text-sm text-soft">{t`Tự nhận mức xếp loại`}</dt>
          <dd className="mt-0.5">
            {self.level === null ? t`Không ghi` : <LevelChip level={self.level} wording="full" />}
          </dd>
        </div>
      </dl>
    </Card>
  )
}
