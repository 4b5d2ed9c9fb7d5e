import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { DropZone } from 'react-aria-components/DropZone'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { formatCount } from '../lib/index.ts'
import { buttonClass } from './button.tsx'
import { classes } from './class-names.ts'
import { Mark } from './marks.tsx'

export type FileDropProps = {
  label: string
  hint?: string
  /** Endings that are taken, with their dot: [".xlsx"]. */
  endings: readonly string[]
  /** Largest size in bytes. */
  limit: number
  file: File | null
  onFile: (file: File | null) => void
  /** One line high, for a place inside a form. */
  compact?: boolean
}

/** A place to drop a file or to pick one; says at once when it cannot be taken. The server checks again. */
export function FileDrop({ label, hint, endings, limit, file, onFile, compact = false }: FileDropProps) {
  const { t } = useLingui()
  const [problem, setProblem] = useState<string | null>(null)
  const kinds = endings.join(', ')
  const mebibytes = formatCount(Math.floor(limit / 1_048_576))
  const kibibytes = formatCount(Math.ceil((file?.size ?? 0) / 1024))

  function take(next: File | undefined): void {
    if (!next) return
    const { name } = next
    const refused = !endings.some((ending) => name.toLowerCase().endsWith(ending))
      ? t`Tệp “${name}” không dùng được ở đây; hãy chọn tệp ${kinds}.`
      : next.size > limit
        ? t`Tệp “${name}” lớn hơn ${mebibytes} MB.`
        : null
    setProblem(refused)
    onFile(refused === null ? next : null)
  }

  async function drop(items: readonly { kind: string; getFile?: () => Promise<File> }[]): Promise<void> {
    const dropped = items.find(({ kind }) => kind === 'file')
    take(await dropped?.getFile?.())
  }

  return (
    <div>
      <DropZone
        aria-label={label}
        onDrop={(event) => void drop(event.items)}
        className={classes(
          'flex items-center rounded-lg border border-dashed border-line-strong bg-sunken data-drop-target:border-red data-drop-target:bg-red-tint',
          compact ? 'flex-wrap gap-x-3 gap-y-1 px-3 py-2' : 'flex-col gap-1.5 px-6 py-8 text-center',
        )}
      >
        <Mark name="file" className={compact ? 'size-4 text-soft' : 'size-6 text-soft'} />
        <span className="font-semibold">{file ? file.name : label}</span>
        <span className="text-sm text-soft">{file ? `${kibibytes} KB` : (hint ?? kinds)}</span>
        <FileTrigger acceptedFileTypes={[...endings]} onSelect={(files) => take(files?.[0])}>
          <Button className={buttonClass('secondary', 'small')}>{file ? t`Chọn tệp khác` : t`Chọn tệp`}</Button>
        </FileTrigger>
      </DropZone>
      {problem ? (
        <p role="alert" className="mt-1.5 text-sm font-medium text-unsatisfactory">
          {problem}
        </p>
      ) : null}
    </div>
  )
}
