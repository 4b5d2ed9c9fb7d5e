import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { DropZone } from 'react-aria-components/DropZone'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { formatCount } from '../lib/index.ts'
import { buttonClass } from './button.tsx'
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
}

/** A place to drop a file or to pick one; says at once when it cannot be taken. The server checks again. */
export function FileDrop({ label, hint, endings, limit, file, onFile }: FileDropProps) {
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
        className="flex flex-col items-center gap-1.5 rounded-lg border border-dashed border-line-strong bg-sunken px-6 py-8 text-center data-drop-target:border-red data-drop-target:bg-red-tint"
      >
        <Mark name="file" className="size-6 text-soft" />
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
