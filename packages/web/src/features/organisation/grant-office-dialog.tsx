import { useLingui } from '@lingui/react/macro'
import { changedSchema, type PersonDetail, type UnitNode } from '@thuoc-do/contract'
import { useState } from 'react'
import { request, today } from '../../lib/index.ts'
import { Select } from '../../ui/index.ts'
import { FormDialog } from './form-dialog.tsx'
import { UnitChoice } from './unit-choice.tsx'
import { FromField } from './unit-dialogs.tsx'
import { useWords } from './words.ts'

const within = (unit: UnitNode): boolean => unit.can.change

/** Gives a person a standing role over a unit and everything below it. */
export function GrantOfficeDialog({ person, onClose }: { person: PersonDetail; onClose: () => void }) {
  const { t } = useLingui()
  const words = useWords()
  const { fullName } = person
  const [role, setRole] = useState<'personnel' | 'party-committee'>('personnel')
  const [unit, setUnit] = useState<number | null>(null)
  const [from, setFrom] = useState<string | null>(today())
  const [tried, setTried] = useState(false)
  return (
    <FormDialog
      title={t`Giao vai trò cho ${fullName}`}
      action={t`Giao vai trò`}
      said={t`Đã giao vai trò.`}
      onClose={onClose}
      send={() => {
        setTried(true)
        if (unit === null || from === null) return null
        return request(changedSchema, '/api/offices', {
          method: 'POST',
          body: { personId: person.id, role, unitId: unit, from },
        })
      }}
    >
      <Select
        label={t`Vai trò`}
        options={[
          {
            id: 'personnel',
            label: words.role('personnel'),
            about: t`Mở đợt đánh giá, theo dõi, phân bổ tỷ lệ, giữ danh sách nhân sự`,
          },
          { id: 'party-committee', label: words.role('party-committee'), about: t`Xem kết quả và cho ý kiến` },
        ]}
        value={role}
        onChange={setRole}
      />
      <UnitChoice
        label={t`Phạm vi: đơn vị này và mọi cấp dưới`}
        value={unit}
        onChange={setUnit}
        may={within}
        problem={tried && unit === null ? t`Hãy chọn đơn vị.` : null}
      />
      <FromField value={from} onChange={setFrom} />
    </FormDialog>
  )
}
