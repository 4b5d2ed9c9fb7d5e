import { useLingui } from '@lingui/react/macro'
import type { PartyOpinionRow } from '@thuoc-do/contract'
import { useQueryClient } from '@tanstack/react-query'
import { FILE_ENDINGS, FILE_LIMIT, useEvidenceUpload } from '../../lib/index.ts'
import { EvidenceLinks, FileDrop } from '../../ui/index.ts'
import { MEETINGS_KEY } from './queries.ts'

type Opinion = NonNullable<PartyOpinionRow['opinion']>

/** The scanned document of an opinion, and for who stands for the committee a place to give it. */
export function OpinionFiles({ opinion, mayGive }: { opinion: Opinion; mayGive: boolean }) {
  const { files, id } = opinion
  return (
    <>
      <EvidenceLinks files={files} addressOf={(file) => `/api/party-opinions/${id}/files/${file.id}`} />
      {mayGive && files.length === 0 ? <ScanDrop opinion={opinion} /> : null}
    </>
  )
}

/** Takes the scan, which goes to everybody the same document speaks of. */
function ScanDrop({ opinion }: { opinion: Opinion }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const { busy, problem, upload } = useEvidenceUpload(`/api/party-opinions/${opinion.id}/files`, () =>
    queries.invalidateQueries({ queryKey: MEETINGS_KEY }),
  )
  return (
    <div className="max-w-md space-y-1.5">
      <FileDrop
        compact
        label={busy === null ? t`Bản chụp ${opinion.document} (không bắt buộc)` : t`Đang gửi ${busy}…`}
        hint={t`PDF, ảnh, Word; tối đa 20 MB. Kèm một lần cho mọi người trong văn bản.`}
        endings={FILE_ENDINGS}
        limit={FILE_LIMIT}
        file={null}
        onFile={(file) => {
          if (file) void upload(file)
        }}
      />
      {problem === null ? null : (
        <p role="alert" className="text-sm font-medium text-unsatisfactory">
          {problem}
        </p>
      )}
    </div>
  )
}
