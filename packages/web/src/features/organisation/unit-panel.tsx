import { useLingui } from '@lingui/react/macro'
import type { UnitNode } from '@thuoc-do/contract'
import { useState } from 'react'
import { formatCount, formatDay } from '../../lib/index.ts'
import { buttonClass, Card, Mark, Menu, type MenuEntry } from '../../ui/index.ts'
import { IssueAccountsDialog } from './issue-accounts-dialog.tsx'
import { PeopleList } from './people-list.tsx'
import { AddUnitDialog, CloseUnitDialog, MoveUnitDialog, RenameUnitDialog } from './unit-dialogs.tsx'
import type { UnitModel } from './unit-model.ts'
import { useWords } from './words.ts'

type Open = 'add' | 'rename' | 'move' | 'close' | 'accounts'

/** One unit: what it is, who heads it, what may be done with it, and its people. */
export function UnitPanel(props: { unit: UnitNode; model: UnitModel; isToday: boolean }) {
  const { t } = useLingui()
  const words = useWords()
  const { unit, model, isToday } = props
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const entry = (id: Open, label: string): MenuEntry => ({ kind: 'action', id, label, onAction: () => setOpen(id) })
  const entries: MenuEntry[] = [
    ...(unit.can.change ? [entry('add', t`Thêm đơn vị bên dưới`), entry('rename', t`Đổi tên`)] : []),
    ...(unit.can.relocate ? [entry('move', t`Chuyển sang cấp trên khác`), entry('close', t`Đóng đơn vị`)] : []),
    ...(unit.can.change
      ? [{ kind: 'rule' as const, id: 'rule' }, entry('accounts', t`Cấp tài khoản cho cả đơn vị`)]
      : []),
  ]
  const own = formatCount(unit.people)
  const all = formatCount(model.people.get(unit.id) ?? 0)
  const units = formatCount(model.below.get(unit.id)?.length ?? 0)
  const since = formatDay(unit.validFrom)
  return (
    <Card flush openOnPhone>
      <div className="border-b border-line px-5 py-4 max-sm:px-0">
        <div className="flex items-start justify-between gap-4">
          <div className="min-w-0">
            <h2 className="text-lg">{unit.name}</h2>
            <p className="text-sm text-soft">
              {words.unitKind(unit.kind)} · {unit.code} · {t`từ ${since}`}
            </p>
          </div>
          {isToday && entries.length > 0 ? (
            <Menu
              label={t`Thay đổi`}
              trigger={
                <>
                  {t`Thay đổi`}
                  <Mark name="chevron-down" />
                </>
              }
              triggerClass={buttonClass('secondary')}
              entries={entries}
            />
          ) : null}
        </div>
        <dl className="mt-3 grid grid-cols-2 gap-x-6 gap-y-2 sm:grid-cols-4">
          <Fact name={t`Người đứng đầu`} value={unit.headName ?? t`Chưa có`} />
          <Fact name={t`Trong đơn vị`} value={t`${own} người`} />
          <Fact name={t`Kể cả cấp dưới`} value={t`${all} người`} />
          <Fact name={t`Đơn vị trực thuộc`} value={units} />
        </dl>
      </div>
      {isToday ? (
        <PeopleList key={unit.id} unit={unit.id} model={model} />
      ) : (
        <p className="px-5 py-6 text-soft max-sm:px-0">
          {t`Danh sách nhân sự chỉ hiện cho hôm nay; quá trình của từng người có trong trang của người đó.`}
        </p>
      )}
      {open === 'add' ? <AddUnitDialog unit={unit} onClose={close} /> : null}
      {open === 'rename' ? <RenameUnitDialog unit={unit} onClose={close} /> : null}
      {open === 'move' ? <MoveUnitDialog unit={unit} onClose={close} /> : null}
      {open === 'close' ? <CloseUnitDialog unit={unit} onClose={close} /> : null}
      {open === 'accounts' ? (
        <IssueAccountsDialog who={unit.name} recipients={{ unitId: unit.id }} onClose={close} />
      ) : null}
    </Card>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt className="text-sm text-soft">{name}</dt>
      <dd className="font-medium">{value}</dd>
    </div>
  )
}
