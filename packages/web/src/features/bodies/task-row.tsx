import { useLingui } from '@lingui/react/macro'
import type { BodyTaskReply } from '@thuoc-do/contract'
import { useState } from 'react'
import { formatDay, formatInstant } from '../../lib/index.ts'
import { Button, Menu, type MenuEntry } from '../../ui/index.ts'
import { isTaskAct, useTaskActs, type TaskAct } from './task-acts.ts'
import { TaskFiles } from './task-files.tsx'
import { ACT_NAMES, ROLE_NAMES } from './words.ts'

type Mark = { text: string; tone: 'good' | 'bad' | 'asks' | 'plain' }

const TONES: Record<Mark['tone'], string> = {
  good: 'bg-outstanding-tint text-outstanding',
  bad: 'bg-unsatisfactory-tint text-unsatisfactory',
  asks: 'bg-satisfactory-tint text-satisfactory',
  plain: 'bg-not-rated-tint text-soft',
}

/** One task: where it stands in words, the one next thing to do with it, and on demand everything that happened. */
export function TaskRow(props: { number: number; task: BodyTaskReply; onAct: (act: TaskAct) => void }) {
  const { t } = useLingui()
  const { number, task, onAct } = props
  const [open, setOpen] = useState(false)
  const names = useTaskActs()
  const marks = useMarks(task)
  const offered = task.can.filter(isTaskAct)
  const first = firstOf(task, offered)
  const others: MenuEntry[] = offered
    .filter((act) => act !== first)
    .map((act) => ({ kind: 'action', id: act, label: names[act], onAction: () => onAct(act) }))
  const due = formatDay(task.dueOn)
  return (
    <li className={`px-5 py-3 ${task.withdrawn ? 'text-soft' : ''}`}>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-64">
          <p className={task.withdrawn ? 'line-through' : ''}>
            {number}. {task.name}
          </p>
          <p className="text-sm text-soft">
            {task.source === 'arisen' ? t`Phát sinh` : t`Chương trình`}
            {task.document === '' ? '' : ` · ${task.document}`}
            {' · '}
            {task.postponedTo === null ? t`hạn ${due}` : t`hạn ${due}, lùi đến ${formatDay(task.postponedTo)}`}
          </p>
          <TaskFiles task={task} />
        </div>
        <div className="flex flex-wrap items-center gap-1.5">
          {marks.map(({ text, tone }) => (
            <span key={text} className={`rounded-md px-2 py-0.5 text-sm font-medium whitespace-nowrap ${TONES[tone]}`}>
              {text}
            </span>
          ))}
          {first === undefined ? null : (
            <Button size="small" onPress={() => onAct(first)}>
              {names[first]}
            </Button>
          )}
          {others.length > 0 ? (
            <Menu
              label={t`Việc khác với nhiệm vụ ${number}`}
              trigger={<span aria-hidden="true">⋯</span>}
              triggerClass="inline-flex min-h-7 items-center rounded-md border border-[#cfcdc7] px-2 hover:bg-ground pointer-coarse:min-h-10"
              entries={others}
            />
          ) : null}
          <Button
            look="quiet"
            size="small"
            aria-expanded={open}
            aria-label={t`Lịch sử nhiệm vụ ${number}`}
            onPress={() => setOpen(!open)}
          >
            {open ? t`Ẩn` : t`Lịch sử`}
          </Button>
        </div>
      </div>
      {open ? <TaskHistory task={task} /> : null}
    </li>
  )
}

/** What waits for an answer comes before everything else. */
function firstOf(task: BodyTaskReply, offered: readonly TaskAct[]): TaskAct | undefined {
  const wanted: (TaskAct | false)[] = [
    task.postponement === 'claimed' && 'postponement-answered',
    task.exceeded === 'claimed' && 'exceeding-answered',
    task.doneOn === null && 'reported',
    task.doneOn !== null && 'judged',
  ]
  return wanted.find((act): act is TaskAct => act !== false && offered.includes(act))
}

function useMarks(task: BodyTaskReply): Mark[] {
  const { t } = useLingui()
  if (task.withdrawn) return [{ text: t`đã rút`, tone: 'plain' }]
  const done = task.doneOn === null ? '' : formatDay(task.doneOn)
  const marks: (Mark | false)[] = [
    task.doneOn !== null && { text: t`xong ${done}`, tone: 'good' },
    task.late && { text: t`chậm`, tone: 'bad' },
    task.doneOn === null && !task.late && { text: t`đang làm`, tone: 'plain' },
    task.poor && { text: t`chưa bảo đảm chất lượng`, tone: 'bad' },
    task.exceeded === 'claimed' && { text: t`đề nghị vượt mức`, tone: 'asks' },
    task.exceeded === 'confirmed' && { text: t`vượt mức`, tone: 'good' },
    task.exceeded === 'refused' && { text: t`không công nhận vượt mức`, tone: 'plain' },
    task.postponement === 'claimed' && { text: t`đề nghị lùi hạn`, tone: 'asks' },
    task.postponement === 'confirmed' && { text: t`bất khả kháng`, tone: 'plain' },
    task.postponement === 'refused' && { text: t`không cho lùi hạn`, tone: 'plain' },
  ]
  return marks.filter((mark) => mark !== false)
}

function TaskHistory({ task }: { task: BodyTaskReply }) {
  const { i18n } = useLingui()
  const say = useActWords()
  return (
    <ol className="mt-2 space-y-1.5 border-l-2 border-line pl-4 text-sm">
      {task.events.map(({ kind, act, at, by, role }) => {
        const [name, as] = [ACT_NAMES[kind], ROLE_NAMES[role]]
        return (
          <li key={`${at} ${kind}`}>
            <b className="font-semibold">{name === undefined ? kind : i18n._(name)}</b>
            <span>{say(act)}</span>
            <span className="block text-soft">
              {formatInstant(at)} · {by}
              {as === undefined ? '' : `, ${i18n._(as)}`}
            </span>
          </li>
        )
      })}
    </ol>
  )
}

/** The particulars of an act: days, what was granted, evidence and reason. */
function useActWords(): (act: Record<string, unknown>) => string {
  const { t } = useLingui()
  const text = (value: unknown): string => (typeof value === 'string' ? value : '')
  return (act) => {
    const [doneOn, until, dueOn] = [text(act['doneOn']), text(act['until']), text(act['dueOn'])].map((day) =>
      formatDay(day),
    )
    const verdict = text(act['verdict'])
    const parts = [
      doneOn === '' ? '' : t`ngày ${doneOn}`,
      dueOn === '' ? '' : t`hạn ${dueOn}`,
      act['granted'] === false ? t`không đồng ý` : act['granted'] === true ? t`đồng ý` : '',
      until === '' || act['granted'] === false ? '' : t`đến ${until}`,
      verdict === 'good' ? t`bảo đảm chất lượng` : '',
      verdict === 'poor' ? t`chưa bảo đảm chất lượng` : '',
      verdict === 'not-done' ? t`chưa hoàn thành` : '',
      act['exceeded'] === true ? t`đề nghị vượt mức` : '',
      text(act['evidence']),
      text(act['reason']),
    ].filter((part) => part !== '')
    return parts.length === 0 ? '' : `: ${parts.join(' · ')}`
  }
}
