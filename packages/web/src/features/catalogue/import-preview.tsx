import { useLingui } from '@lingui/react/macro'
import type { CatalogueImport, CellProblem } from '@thuoc-do/contract'
import type { ReactNode } from 'react'
import { formatCount, sentenceOfReason } from '../../lib/index.ts'
import { Notice } from '../../ui/index.ts'
import { FieldChanges } from './field-changes.tsx'
import { formatNumber } from './numbers.ts'
import { useCatalogueWords } from './words.ts'

type Props = { shown: CatalogueImport; dropMissing: boolean; units: readonly { id: number; name: string }[] }

/** What a file would do to the catalogue, or every cell that keeps it from being brought in. */
export function ImportPreview({ shown, dropMissing, units }: Props) {
  const { t } = useLingui()
  const words = useCatalogueWords()
  const { counts, fileProblems, problems, problemCount, warnings, warningCount } = shown
  const sentence = (found: Parameters<typeof sentenceOfReason>[0]) => sentenceOfReason(found) ?? found.code
  if (fileProblems.length > 0)
    return <Notice tone="refusal" title={t`Tệp không dùng được`} reasons={fileProblems.map(sentence)} />
  if (problems.length > 0) {
    const all = formatCount(problemCount)
    return (
      <div className="space-y-3">
        <Notice tone="refusal" title={t`Tệp có ${all} chỗ cần sửa nên chưa ghi gì`}>
          {t`Hãy sửa trong Excel, lưu lại rồi nộp lại tệp.`}
        </Notice>
        <Cells cells={problems} />
      </div>
    )
  }
  const unchanged = formatCount(counts.unchanged)
  return (
    <div className="space-y-3">
      <Notice tone={counts.added + counts.changed + (dropMissing ? counts.missing : 0) > 0 ? 'success' : 'information'}>
        {t`Tệp đọc được. ${unchanged} sản phẩm không thay đổi.`}
      </Notice>
      <Part name={t`Thêm mới`} count={counts.added}>
        {shown.added.map(({ code, name, coefficient }) => (
          <li key={code}>
            {code} · {name} · {t`hệ số ${formatNumber(coefficient)}`}
          </li>
        ))}
      </Part>
      <Part name={t`Sửa`} count={counts.changed}>
        {shown.changed.map(({ before, after, fields }) => (
          <li key={before.code}>
            {before.code} · {before.name}
            <FieldChanges
              heads={[t`Hiện nay`, t`Trong tệp`]}
              before={before}
              after={after}
              fields={fields}
              units={units}
            />
          </li>
        ))}
      </Part>
      <Part name={dropMissing ? t`Bỏ khỏi danh mục` : t`Không có trong tệp, được giữ nguyên`} count={counts.missing}>
        {shown.missing.map(({ code, name }) => (
          <li key={code}>
            {code} · {name}
          </li>
        ))}
      </Part>
      <Part name={t`Có thể trùng nhau`} count={counts.duplicates}>
        {shown.duplicates.map(({ kind, entries }) => (
          <li key={entries.map(({ code }) => code).join(' ')}>
            <span className="text-soft">{words.duplicate[kind]}:</span>{' '}
            {entries.map(({ code, name }) => `${code} · ${name}`).join('; ')}
          </li>
        ))}
      </Part>
      {warnings.length > 0 ? (
        <details className="rounded-md border border-line px-4 py-2.5">
          <summary className="cursor-pointer font-semibold">
            {t`Nên xem lại`} <span className="font-normal text-soft">{formatCount(warningCount)}</span>
          </summary>
          <Cells cells={warnings} />
        </details>
      ) : null}
    </div>
  )
}

function Part({ name, count, children }: { name: string; count: number; children: ReactNode }) {
  const { t } = useLingui()
  const all = formatCount(count)
  if (count === 0) return null
  return (
    <details className="rounded-md border border-line px-4 py-2.5">
      <summary className="cursor-pointer font-semibold">
        {name} <span className="font-normal text-soft">{all}</span>
      </summary>
      <ul className="mt-2 list-disc space-y-1.5 pl-5 text-sm">{children}</ul>
      {count > MOST_SENT ? <p className="mt-1 text-sm text-soft">{t`Hiện 100 mục đầu trong ${all}.`}</p> : null}
    </details>
  )
}

/** How many of each the server sends. */
const MOST_SENT = 100

function Cells({ cells }: { cells: readonly CellProblem[] }) {
  const { t } = useLingui()
  return (
    <ul className="mt-2 divide-y divide-line text-sm">
      {cells.map((cell, at) => {
        const row = String(cell.row)
        const { column, sheet } = cell
        return (
          <li key={at} className="flex flex-wrap gap-x-3 py-1.5">
            <span className="w-32 shrink-0 font-medium">
              {cell.row > 0 ? (column === '' ? t`Dòng ${row}` : t`Dòng ${row}, cột ${column}`) : sheet}
            </span>
            <span className="min-w-0 flex-1">{sentenceOfReason(cell) ?? cell.code}</span>
          </li>
        )
      })}
    </ul>
  )
}
