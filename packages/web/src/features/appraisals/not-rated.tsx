import { useLingui } from '@lingui/react/macro'
import type { RuleSet } from '@thuoc-do/domain'
import { sentenceOfReason } from '../../lib/index.ts'
import { Notice, citationText, localText } from '../../ui/index.ts'

/** Why somebody is on the list and not rated: the case of the regulation with its article. */
export function NotRatedNotice({ reason, ruleSet }: { reason: string | null; ruleSet: RuleSet }) {
  const { t } = useLingui()
  const found = ruleSet.notRated.find(({ code }) => code === reason)
  const words = found ? localText(found.label) : reason === null ? null : sentenceOfReason({ code: reason, path: '' })
  return (
    <Notice tone="information" title={t`Không thuộc diện xếp loại trong kỳ này`} reasons={words ? [words] : []}>
      {found ? <p className="text-sm text-soft">{citationText(found.citation)}</p> : null}
      <p>{t`Người không xếp loại vẫn có tên trong danh sách, không tính vào số người làm căn cứ tỷ lệ.`}</p>
    </Notice>
  )
}
