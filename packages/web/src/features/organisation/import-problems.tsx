import { useLingui } from '@lingui/react/macro'
import type { Import } from '@thuoc-do/contract'
import type { ReactNode } from 'react'
import { formatCount } from '../../lib/index.ts'
import { Button, Card, Notice } from '../../ui/index.ts'
import { CellProblemTable } from './cell-problem-table.tsx'
import { problemsText } from './problems-text.ts'

/** Everything that is wrong in a file, cell by cell; nothing of the file was written. */
export function ImportProblems({ data, again }: { data: Import; again: ReactNode }) {
  const { t } = useLingui()
  const { problems, problemCount, fileName } = data
  const all = formatCount(problemCount)
  const shown = formatCount(problems.length)

  function download(): void {
    const head = [t`Trang tính`, t`Dòng`, t({ message: 'Cột', context: 'table' }), t`Giá trị trong tệp`, t`Cần sửa`]
    const address = URL.createObjectURL(new Blob([problemsText(head, problems)], { type: 'text/plain;charset=utf-8' }))
    const link = document.createElement('a')
    link.href = address
    link.download = `${fileName.replace(/\.xlsx$/iu, '')} - ${t`cần sửa`}.txt`
    link.click()
    URL.revokeObjectURL(address)
  }

  return (
    <>
      <Notice
        tone="refusal"
        title={t`Tệp có ${all} chỗ cần sửa nên chưa ghi gì vào hệ thống`}
        action={
          <>
            <Button onPress={download}>{t`Tải danh sách cần sửa (.txt)`}</Button>
            {again}
          </>
        }
      >
        {t`Hãy sửa trong Excel theo danh sách dưới đây, lưu lại rồi nộp lại tệp.`}
      </Notice>
      <Card
        title={t`Cần sửa`}
        aside={problemCount > problems.length ? t`${shown} chỗ đầu trong ${all}` : null}
        flush
        openOnPhone
      >
        <CellProblemTable caption={t`Cần sửa`} problems={problems} />
      </Card>
      {data.warnings.length > 0 ? (
        <Card title={t`Nên xem lại`} flush openOnPhone>
          <CellProblemTable caption={t`Nên xem lại`} problems={data.warnings} />
        </Card>
      ) : null}
    </>
  )
}
