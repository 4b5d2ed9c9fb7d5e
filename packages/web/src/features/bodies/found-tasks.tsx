import { useLingui } from '@lingui/react/macro'
import type { BodyTaskReply } from '@thuoc-do/contract'
import type { BodyTaskFinding } from '@thuoc-do/domain'
import { Card, Select } from '../../ui/index.ts'

/** Which tasks turned out otherwise than they were recognised; their own record stays as it is. */
export function FoundTasks(props: {
  tasks: readonly BodyTaskReply[]
  value: ReadonlyMap<number, BodyTaskFinding>
  onChange: (value: ReadonlyMap<number, BodyTaskFinding>) => void
}) {
  const { t } = useLingui()
  const { tasks, value, onChange } = props
  const done = tasks.filter(({ doneOn, withdrawn }) => doneOn !== null && !withdrawn)
  if (done.length === 0) return null
  const set = (id: number, finding: BodyTaskFinding | 'as-recognised') => {
    const next = new Map(value)
    if (finding === 'as-recognised') next.delete(id)
    else next.set(id, finding)
    onChange(next)
  }
  return (
    <Card title={t`Nhiệm vụ phát hiện không đúng`} flush>
      <ol className="divide-y divide-line">
        {done.map((task) => {
          const finding = value.get(task.id) ?? ('as-recognised' as const)
          return (
            <li
              key={task.id}
              className={`flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-5 py-2.5 ${finding === 'as-recognised' ? '' : 'bg-satisfactory-tint'}`}
            >
              <span className="min-w-0 flex-1 basis-64">{task.name}</span>
              <div className="w-full sm:w-72">
                <Select
                  label={t`Phát hiện về “${task.name}”`}
                  labelHidden
                  options={[
                    { id: 'as-recognised', label: t`Đúng như đã công nhận` },
                    { id: 'not-done', label: t`Thực ra chưa hoàn thành` },
                    { id: 'poor', label: t`Không bảo đảm chất lượng` },
                    ...(task.exceeded === 'confirmed' || finding === 'not-exceeded'
                      ? [{ id: 'not-exceeded' as const, label: t`Không vượt mức` }]
                      : []),
                  ]}
                  value={finding}
                  onChange={(next) => set(task.id, next)}
                />
              </div>
            </li>
          )
        })}
      </ol>
    </Card>
  )
}
