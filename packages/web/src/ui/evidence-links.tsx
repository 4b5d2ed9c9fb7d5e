import { formatCount, formatDay } from '../lib/index.ts'
import { Mark } from './marks.tsx'
import { PlainAnchor } from './button.tsx'

type KeptFile = { readonly id: number; readonly name: string; readonly size: number; readonly at: string }

/** Files of evidence that are kept with something, each with its size and day. */
export function EvidenceLinks(props: { files: readonly KeptFile[]; addressOf: (file: KeptFile) => string }) {
  const { files, addressOf } = props
  if (files.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {files.map((file) => (
        <li key={file.id} className="flex min-w-0 items-center gap-1.5">
          <Mark name="file" className="size-3.5 shrink-0 text-soft" />
          <span className="min-w-0 break-words">
            <PlainAnchor href={addressOf(file)}>{file.name}</PlainAnchor>
            <span className="text-soft">
              {' '}
              {formatCount(Math.max(1, Math.ceil(file.size / 1024)))} KB · {formatDay(file.at)}
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}
