import { useLingui } from '@lingui/react/macro'
import { AnchorButton, Card, Mark } from '../../ui/index.ts'
import { bodyPath, type ShownBody } from './queries.ts'

/** The sheet of a body on paper: the system's own form, because the decree has none. */
export function PaperLinks({ body }: { body: ShownBody }) {
  const { t } = useLingui()
  return (
    <Card title={t`Bản in`}>
      <div className="no-print flex flex-wrap gap-2.5">
        {(['docx', 'pdf'] as const).map((format) => (
          <AnchorButton key={format} href={`${bodyPath(body)}/form.${format}`} download>
            <Mark name="file" /> {format === 'docx' ? t`Phiếu (Word)` : t`Phiếu (PDF)`}
          </AnchorButton>
        ))}
      </div>
      <p className="mt-2 text-sm text-soft">
        {t`Mẫu của hệ thống: Nghị định 335/2025/NĐ-CP không quy định mẫu phiếu của tổ chức.`}
      </p>
    </Card>
  )
}
