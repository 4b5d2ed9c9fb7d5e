import { useLingui } from '@lingui/react/macro'
import type { RuleSet, Track } from '@thuoc-do/domain'
import type { Option } from '../../ui/index.ts'
import { field, seenAs, type Slot } from './draft-model.ts'
import { Choice, DayInput, LocalInput, OptionalDayInput, TextInput } from './fields.tsx'

/** Number, title, issuer and dates, as the head of the document prints them. */
export function IdentityChapter({ slot }: { slot: Slot<RuleSet['identity']> }) {
  const { t } = useLingui()
  const tracks: Option<Track>[] = [
    { id: 'state', label: t`Nhà nước` },
    { id: 'party', label: t`Đảng` },
    { id: 'local', label: t`Địa phương, cơ quan tự ban hành` },
  ]
  const replaces = seenAs(
    field(slot, 'replaces'),
    (list) => list.join('; '),
    (text) => (text.trim() === '' ? [] : text.split(/;\s?/u)),
  )
  return (
    <div className="space-y-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextInput slot={field(slot, 'number')} label={t`Số, ký hiệu`} maxLength={100} />
        <Choice slot={field(slot, 'track')} label={t`Tuyến quy định`} options={tracks} />
      </div>
      <LocalInput slot={field(slot, 'title')} label={t`Tên văn bản`} lines={3} />
      <LocalInput slot={field(slot, 'issuer')} label={t`Cơ quan ban hành`} lines={1} />
      <div className="grid gap-4 sm:grid-cols-3">
        <DayInput slot={field(slot, 'issuedOn')} label={t`Ngày ban hành`} />
        <DayInput slot={field(slot, 'inForceFrom')} label={t`Có hiệu lực từ`} />
        <OptionalDayInput slot={field(slot, 'inForceTo')} label={t`Đến ngày (để trống nếu chưa hết hiệu lực)`} />
      </div>
      <TextInput
        slot={replaces}
        label={t`Thay thế các văn bản`}
        hint={t`Nhiều văn bản cách nhau bằng dấu chấm phẩy.`}
      />
    </div>
  )
}
