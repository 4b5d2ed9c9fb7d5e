import { useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Button, Mark } from '../../ui/index.ts'
import { insertedAt, line, movedAt, removedAt, type Slot } from './draft-model.ts'
import { PLACE, useEditing, useProblem } from './editing.tsx'
import { RowTools } from './row-tools.tsx'

export type EditableListProps<T> = {
  slot: Slot<readonly T[]>
  keyOf: (item: T, at: number) => string
  /** What a line is called in the names of its buttons and when it was removed. */
  nameOf: (item: T, at: number) => string
  /** What can be added at the end. */
  add: readonly { label: string; make: () => T }[]
  /** Said where there is nothing. */
  empty?: string
  children: (item: Slot<T>, tools: ReactNode, at: number) => ReactNode
}

type Removed<T> = { item: T; at: number; name: string }

/**
 * Lines of the document in their order. Each can be moved up and down (also with Alt and the arrow keys) and removed;
 * what was removed can be put back where it stood. The keyboard stays with the line that was moved or added.
 */
export function EditableList<T>({ slot, keyOf, nameOf, add, empty, children }: EditableListProps<T>) {
  const { t } = useLingui()
  const { readOnly } = useEditing()
  const { change } = slot
  const problem = useProblem(slot.path)
  const [removed, setRemoved] = useState<Removed<T> | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const undo = useRef<HTMLOutputElement>(null)
  const wanted = useRef<{ key: string; part: string } | null>(null)
  useEffect(() => {
    const next = wanted.current
    if (!next || !list.current) return
    const row = [...list.current.children].find((one) => one instanceof HTMLElement && one.dataset['row'] === next.key)
    const found = row?.querySelector<HTMLElement>(next.part)
    if (found && found !== document.activeElement) found.focus()
    wanted.current = null
  })

  const move = (at: number, key: string, step: -1 | 1, part: string) => {
    wanted.current = { key, part }
    slot.change((now) => movedAt(now, at, step))
  }
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
      if (!event.altKey || step === null || readOnly || !(event.target instanceof Element)) return
      const rows = [...(list.current?.children ?? [])]
      const at = rows.findIndex((row) => row.contains(event.target instanceof Node ? event.target : null))
      const key = rows[at]?.getAttribute('data-row')
      if (key === null || key === undefined) return
      event.preventDefault()
      event.stopPropagation()
      wanted.current = { key, part: `[data-tool="${step === -1 ? 'up' : 'down'}"]` }
      change((now) => movedAt(now, at, step))
    }
    const box = list.current
    box?.addEventListener('keydown', onKeyDown)
    return () => box?.removeEventListener('keydown', onKeyDown)
  })
  const remove = (item: T, at: number) => {
    setRemoved({ item, at, name: nameOf(item, at) })
    slot.change((now) => removedAt(now, at))
    setTimeout(() => undo.current?.querySelector('button')?.focus())
  }

  return (
    <div {...{ [PLACE]: slot.path }}>
      <ul ref={list}>
        {slot.value.map((item, at) => {
          const key = keyOf(item, at)
          const tools = readOnly ? null : (
            <RowTools
              name={nameOf(item, at)}
              first={at === 0}
              last={at === slot.value.length - 1}
              onMove={(step) => move(at, key, step, `[data-tool="${step === -1 ? 'up' : 'down'}"]`)}
              onRemove={() => remove(item, at)}
            />
          )
          return (
            <li key={key} data-row={key}>
              {children(line(slot, at, item), tools, at)}
            </li>
          )
        })}
      </ul>
      {slot.value.length === 0 && empty ? <p className="py-2 text-soft">{empty}</p> : null}
      {problem ? <p className="py-1 text-sm font-medium text-unsatisfactory">{problem}</p> : null}
      {removed && !readOnly ? (
        <output ref={undo} className="my-2 flex flex-wrap items-center gap-3 rounded-md bg-sunken px-3 py-2">
          <span className="min-w-0 flex-1">{t`Đã bỏ “${removed.name}”.`}</span>
          <Button
            size="small"
            onPress={() => {
              wanted.current = { key: keyOf(removed.item, removed.at), part: 'input, textarea, button' }
              slot.change((now) => insertedAt(now, removed.at, removed.item))
              setRemoved(null)
            }}
          >{t`Hoàn tác`}</Button>
        </output>
      ) : null}
      {readOnly || add.length === 0 ? null : (
        <div className="no-print flex flex-wrap gap-2 py-2 max-sm:[&>button]:text-left max-sm:[&>button]:whitespace-normal">
          {add.map(({ label, make }) => (
            <Button
              key={label}
              size="small"
              onPress={() => {
                const item = make()
                wanted.current = { key: keyOf(item, slot.value.length), part: 'input, textarea, button' }
                slot.change((now) => [...now, item])
              }}
            >
              <Mark name="plus" className="size-3" />
              {label}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}
