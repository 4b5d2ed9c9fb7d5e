import { useLingui } from '@lingui/react/macro'
import { formatCount, formatInstant } from '../../lib/index.ts'
import { Notice, TextLink } from '../../ui/index.ts'
import type { OpenDraft } from './queries.ts'

/** Where the draft stands, when it is not simply being written. */
export function DraftNotices({ draft }: { draft: OpenDraft }) {
  const { t } = useLingui()
  const { state, sentBackReason, handedInBy, publishedBy, publishedAt, hash } = draft
  if (state === 'published') {
    const version = formatCount(draft.version)
    const at = publishedAt === null ? '' : formatInstant(publishedAt)
    return (
      <Notice tone="success" title={t`Đã ban hành ${draft.number}, phiên bản ${version}`}>
        <p>{publishedBy === null ? at : t`${publishedBy} ban hành lúc ${at}.`}</p>
        <p className="break-all">{t`Dấu kiểm: ${hash ?? '–'}`}</p>
        <TextLink
          to="/rule-sets/$ruleSetId"
          params={{ ruleSetId: draft.ruleSetId }}
        >{t`Mở bộ tiêu chí đã ban hành`}</TextLink>
      </Notice>
    )
  }
  if (state === 'discarded') return <Notice tone="information" title={t`Bản soạn này đã bỏ và không dùng nữa.`} />
  if (state === 'handed-in')
    return (
      <Notice tone="information" title={t`Đã trình, chờ người thứ hai ban hành hoặc trả lại`}>
        {handedInBy === null ? null : <p>{t`Người trình: ${handedInBy}. Trong lúc chờ, bản này không sửa được.`}</p>}
      </Notice>
    )
  return sentBackReason === null ? null : (
    <Notice tone="attention" title={t`Bản này bị trả lại`} reasons={[sentBackReason]} />
  )
}
