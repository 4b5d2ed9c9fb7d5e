import { useLingui } from '@lingui/react/macro'
import type { CatalogueProposal } from '@thuoc-do/contract'
import { formatInstant } from '../../lib/index.ts'
import { Button } from '../../ui/index.ts'
import type { Answering } from './answer-dialogs.tsx'
import { formatNumber } from './numbers.ts'
import { useCatalogueWords } from './words.ts'

/** One proposal: what is asked, by whom and why, what became of it, and what may be done. */
export function ProposalLine(props: {
  proposal: CatalogueProposal
  units: readonly { id: number; name: string }[]
  /** Whether there is a version to take it into. */
  mayTake: boolean
  onAnswer: (how: Answering['how']) => void
}) {
  const { t } = useLingui()
  const words = useCatalogueWords()
  const { proposal, units, mayTake, onAnswer } = props
  const { kind, code, content, unitName, proposedBy, proposedAt, reason, can, state, answer, answeredBy, mergedInto } =
    proposal
  const owner = units.find(({ id }) => id === content?.ownerUnitId)?.name ?? words.shared
  const weight =
    content === null
      ? ''
      : content.points === null
        ? t`hệ số ${formatNumber(content.coefficient ?? '')}`
        : t`${formatNumber(content.points)} điểm`
  const into = mergedInto ?? ''
  return (
    <li className="space-y-1.5 border-b border-line px-5 py-3.5 last:border-0">
      <p className="text-sm text-soft">
        <span className="font-semibold text-ink">{words.proposalKind[kind]}</span>
        {code === null ? null : ` ${code}`} · {unitName} · {proposedBy} · {formatInstant(proposedAt)}
      </p>
      {content === null ? null : (
        <p>
          {content.name}
          <span className="block text-sm text-soft">
            {[content.productUnit, words.group(content.complexity), owner, weight].join(' · ')}
          </span>
        </p>
      )}
      <p>
        <span className="text-soft">{t`Lý do:`}</span> {reason}
      </p>
      {state === 'open' ? null : (
        <p className="text-sm">
          <span className="font-semibold">{words.proposalState[state]}</span>
          {mergedInto === null ? null : ` ${t`vào ${into}`}`}
          {answeredBy === null || state === 'withdrawn' ? null : <span className="text-soft"> · {answeredBy}</span>}
          {answer === null ? null : <span className="block">{answer}</span>}
        </p>
      )}
      {can.answer || can.withdraw ? (
        <div className="flex flex-wrap gap-2 pt-1">
          {can.answer && mayTake ? (
            <>
              <Button size="small" look="primary" onPress={() => onAnswer('take')}>
                {kind === 'drop' ? t`Bỏ khỏi danh mục` : t`Đưa vào danh mục`}
              </Button>
              {kind === 'add' ? (
                <Button size="small" onPress={() => onAnswer('merge')}>{t`Gộp vào sản phẩm đã có`}</Button>
              ) : null}
            </>
          ) : null}
          {can.answer ? <Button size="small" onPress={() => onAnswer('refuse')}>{t`Không tiếp nhận`}</Button> : null}
          {can.withdraw ? <Button size="small" onPress={() => onAnswer('withdraw')}>{t`Rút đề xuất`}</Button> : null}
        </div>
      ) : null}
    </li>
  )
}
