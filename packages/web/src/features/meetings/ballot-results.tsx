import { useLingui } from '@lingui/react/macro'
import type { SubjectResultReply } from '@thuoc-do/contract'
import { formatCount, formatShare } from '../../lib/index.ts'
import { LevelChip, TableScrollBox } from '../../ui/index.ts'
import { useChoiceName } from './use-choice-name.ts'

const CELL = 'px-2.5 py-2 text-right tabular-nums'

/** Counts of a ballot, a row for each person; percent are of the slips issued, and only shown, never compared. */
export function BallotResults({ results }: { results: readonly SubjectResultReply[] }) {
  const { t } = useLingui()
  const nameOf = useChoiceName('short')
  const choices = results[0]?.shares.map(({ choice }) => choice) ?? []
  const caption = t`Kết quả kiểm phiếu`
  return (
    <>
      <TableScrollBox caption={caption}>
        <table className="w-full text-sm">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr className="border-b border-line text-soft">
              <th scope="col" className="px-2.5 py-2 text-left font-medium">{t`Họ và tên`}</th>
              {choices.map((choice) => (
                <th key={choice} scope="col" className={`${CELL} font-medium`}>
                  {nameOf(choice)}
                </th>
              ))}
              <th scope="col" className={`${CELL} font-medium`}>{t`Trắng`}</th>
              <th scope="col" className={`${CELL} font-medium`}>{t`Không hợp lệ`}</th>
              <th scope="col" className={`${CELL} font-medium`}>{t`Thu / phát`}</th>
            </tr>
          </thead>
          <tbody>
            {results.map((result) => (
              <tr key={result.appraisalId} className="border-b border-line align-top last:border-0">
                <th scope="row" className="min-w-40 px-2.5 py-2 text-left font-semibold">
                  {result.fullName}
                  <Outcome result={result} />
                </th>
                {result.shares.map(({ choice, count }) => (
                  <td key={choice} className={CELL}>
                    {formatCount(count)}
                    <span className="block text-soft">{formatShare(count, result.issued)}</span>
                  </td>
                ))}
                <td className={CELL}>{formatCount(result.blank)}</td>
                <td className={CELL}>{formatCount(result.invalid)}</td>
                <td className={CELL}>{`${formatCount(result.collected)} / ${formatCount(result.issued)}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScrollBox>
      {results.some(({ proposal }) => proposal.kind === 'no-majority-rule') ? (
        <p className="text-sm text-soft">{t`Văn bản không quy định quá bán; chỉ chuyển số phiếu.`}</p>
      ) : null}
      {results.some(({ unanimous }) => unanimous) ? (
        <p className="text-sm text-soft">
          {t`Nơi mọi phiếu chọn cùng một ô thì ai cũng biết mọi người chọn gì; không cách bỏ phiếu nào giấu được điều đó.`}
        </p>
      ) : null}
    </>
  )
}

function Outcome({ result: { proposal } }: { result: SubjectResultReply }) {
  const { t } = useLingui()
  switch (proposal.kind) {
    case 'majority':
      return (
        <span className="mt-1 block">
          <LevelChip level={proposal.choice} />
        </span>
      )
    case 'no-majority-rule':
      return null
    case 'not-reached':
      return <span className="block text-xs font-normal text-soft">{t`Không ô nào đạt tỷ lệ quy định.`}</span>
    case 'tied':
      return <span className="block text-xs font-normal text-soft">{t`Nhiều ô cùng đạt tỷ lệ quy định.`}</span>
    default:
      return proposal satisfies never
  }
}
