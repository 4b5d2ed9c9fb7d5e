import { useLingui } from '@lingui/react/macro'
import type { BodyReview, BodySelf } from '@thuoc-do/contract'
import { Select, TextField, useLevelName } from '../../ui/index.ts'
import { FINDINGS_NAMES } from './words.ts'

const RATED = ['outstanding', 'good', 'satisfactory', 'unsatisfactory'] as const
const FINDINGS = ['none', 'remedied', 'open'] as const

/** What only the recognising authority can answer, and the level where the decree names none. */
export function AuthorityAnswers(props: {
  value: BodyReview
  self: BodySelf | null
  needsLevel: boolean
  onChange: (value: BodyReview) => void
}) {
  const { t, i18n } = useLingui()
  const name = useLevelName('full')
  const { value, self, needsLevel, onChange } = props
  const set = (part: Partial<BodyReview>) => onChange({ ...value, ...part })
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Select
        label={t`Đơn, thư khiếu nại, tố cáo, phản ánh; dấu hiệu mất đoàn kết`}
        options={[
          { id: 'none', label: t`Không có` },
          { id: 'verified', label: t`Có, đã kiểm tra, xác minh` },
          { id: 'open', label: t`Có, chưa xác minh xong` },
        ]}
        value={value.complaints}
        onChange={(complaints) => set({ complaints })}
      />
      <Select
        label={t`Kết luận sai phạm trong công tác cán bộ, mất đoàn kết, bè phái, chạy chức, chạy quyền`}
        options={[
          { id: 'no', label: t`Không có` },
          { id: 'yes', label: t`Có kết luận của cấp có thẩm quyền` },
        ]}
        value={value.wrongdoing === null ? null : value.wrongdoing ? 'yes' : 'no'}
        onChange={(answer) => set({ wrongdoing: answer === 'yes' })}
      />
      <Select
        label={t`Khắc phục hạn chế, khuyết điểm được chỉ ra`}
        options={FINDINGS.map((id) => ({ id, label: i18n._(FINDINGS_NAMES[id]) }))}
        value={value.findings ?? self?.findings ?? null}
        onChange={(findings) => set({ findings })}
      />
      {needsLevel ? (
        <Select
          label={t`Mức do người có thẩm quyền quyết định`}
          hint={t`Văn bản không nêu mức cho trường hợp này (Điều 8).`}
          options={RATED.map((id) => ({ id, label: name(id) }))}
          value={value.levelByAuthority}
          onChange={(levelByAuthority) => set({ levelByAuthority })}
        />
      ) : null}
      {needsLevel ? (
        <div className="sm:col-span-2">
          <TextField
            label={t`Căn cứ quyết định mức`}
            lines={3}
            maxLength={4000}
            value={value.grounds}
            onChange={(grounds) => set({ grounds })}
          />
        </div>
      ) : null}
      <div className="sm:col-span-2">
        <TextField
          label={t`Nhận xét`}
          hint={t`Bắt buộc khi điểm hoặc trả lời khác với phần tự đánh giá.`}
          lines={3}
          maxLength={4000}
          value={value.comment}
          onChange={(comment) => set({ comment })}
        />
      </div>
    </div>
  )
}
