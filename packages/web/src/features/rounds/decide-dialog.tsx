import { useLingui } from '@lingui/react/macro'
import type { Dossier } from '@thuoc-do/contract'
import { useState } from 'react'
import { formatCount } from '../../lib/index.ts'
import { LEVELS, LevelChip, showToast, TextField } from '../../ui/index.ts'
import { FormDialog } from './form-dialog.tsx'
import { officeToday } from './office-day.ts'
import { useDossierAct } from './use-dossier-act.ts'

/** One numbered decision for everyone in the dossier the caller is competent for; others stay for whoever is. */
export function DecideDialog({ dossier, onClose }: { dossier: Dossier; onClose: () => void }) {
  const { t } = useLingui()
  const act = useDossierAct(dossier)
  const [number, setNumber] = useState('')
  const [day, setDay] = useState(() => officeToday())
  const mine = dossier.rows.filter((row) => row.stage === 'allocated' && row.waitsForMe)
  const count = formatCount(mine.length)
  const others = dossier.rows.filter((row) => row.stage === 'allocated' && !row.waitsForMe).length
  const left = formatCount(others)
  return (
    <FormDialog
      title={t`Quyết định xếp loại ${count} người`}
      action={t`Ban hành`}
      ready={number.trim() !== '' && day !== ''}
      onClose={onClose}
      onAct={() => act('decide', { number: number.trim(), on: day })}
      onDone={() => showToast(t`Đã quyết định xếp loại ${count} người.`)}
    >
      <ul className="flex flex-wrap gap-x-5 gap-y-2">
        {LEVELS.flatMap((level) => {
          const people = mine.filter((row) => row.level === level).length
          return people === 0
            ? []
            : [
                <li key={level} className="flex items-center gap-2">
                  <LevelChip level={level} />
                  <b className="font-semibold">{formatCount(people)}</b>
                </li>,
              ]
        })}
      </ul>
      {others > 0 ? (
        <p className="text-soft">{t`${left} người khác thuộc thẩm quyền của cấp khác và không nằm trong quyết định này.`}</p>
      ) : null}
      <p className="text-soft">{t`Sau khi quyết định, kết quả của những người này được khóa cùng toàn bộ phiếu và không thay đổi nữa.`}</p>
      <TextField label={t`Số quyết định`} value={number} maxLength={60} onChange={setNumber} />
      <TextField type="date" label={t`Ngày quyết định`} value={day} onChange={setDay} />
    </FormDialog>
  )
}
