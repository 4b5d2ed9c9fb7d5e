import { useLingui } from '@lingui/react/macro'
import { useId, useState } from 'react'
import { formatCount } from '../lib/index.ts'
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
}

/** A place to drop a file or to pick one; says at once when it cannot be taken. The server checks again. */
export function FileDrop({ label, hint, endings, limit, file, onFile }: FileDropProps) {
  const { t } = useLingui()
  const id = useId()
  const [over, setOver] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const kinds = endings.join(', ')
  const mebibytes = formatCount(Math.floor(limit / 1_048_576))

  function take(next: File | undefined): void {
    if (!next) return
    const name = next.name.toLowerCase()
    if (!endings.some((ending) => name.endsWith(ending))) {
      setProblem(t`Tệp “${next.name}” không dùng được ở đây; hãy chọn tệp ${kinds}.`)
      onFile(null)
      return
    }
    if (next.size > limit) {
      setProblem(t`Tệp “${next.name}” lớn hơn ${mebibytes} MB.`)
      onFile(null)
      return
    }
    setProblem(null)
    onFile(next)
  }

  return (
    <div>
      <label
        htmlFor={id}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          take(event.dataTransfer.files[0])
        }}
        className={classes(
          'flex flex-col items-center gap-1 rounded-lg border border-dashed px-6 py-8 text-center focus-within:outline-2 focus-within:outline-red',
          over ? 'border-red bg-red-tint' : 'border-line-strong bg-sunken hover:border-red',
        )}
      >
        <Mark name="file" className="size-6 text-soft" />
        <span className="font-semibold">{file ? file.name : label}</span>
        <span className="text-sm text-soft">
          {file ? t`${formatCount(Math.ceil(file.size / 1024))} KB · bấm để chọn tệp khác` : (hint ?? kinds)}
        </span>
        <input
          id={id}
          type="file"
          accept={kinds}
          className="sr-only"
          onChange={(event) => {
            take(event.target.files?.[0])
            event.target.value = ''
          }}
        />
      </label>
      {problem ? (
        <p role="alert" className="mt-1.5 text-sm font-medium text-unsatisfactory">
          {problem}
        </p>
      ) : null}
    </div>
  )
}
