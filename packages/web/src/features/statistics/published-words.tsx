import { useLingui } from '@lingui/react/macro'
import type { Counts } from '@thuoc-do/contract'
import { publishedSentence, type SentencePart } from '@thuoc-do/domain'
import { currentLanguage, formatCount } from '../../lib/index.ts'

/** The sentence a province publishes, composed from the counts; every share is of the people rated, and says so. */
export function PublishedWords({ counts }: { counts: Counts }) {
  const { t } = useLingui()
  const parts = new Map(publishedSentence(counts).map((part) => [part.figure, part]))
  const share = (figure: SentencePart['figure']): string => {
    const text = parts.get(figure)?.share
    if (text === undefined) return '–'
    return `${currentLanguage() === 'vi' ? text : text.replace(',', '.')}\u00a0%`
  }
  const rated = formatCount(counts.rated)
  const outstanding = formatCount(counts.outstanding)
  const better = formatCount(counts.goodOrBetter)
  const satisfactory = formatCount(counts.satisfactory)
  const unsatisfactory = formatCount(counts.unsatisfactory)
  if (counts.rated === 0) return <p className="text-soft">{t`Chưa có ai được xếp loại nên chưa có câu công bố.`}</p>
  const [first, second, third, fourth] = [
    share('outstanding'),
    share('good-or-better'),
    share('satisfactory'),
    share('unsatisfactory'),
  ]
  return (
    <p className="text-lg leading-relaxed">
      {t`Trong ${rated} người được xếp loại, có ${outstanding} người hoàn thành xuất sắc nhiệm vụ (${first}); ${better} người hoàn thành tốt nhiệm vụ trở lên, gồm cả xuất sắc (${second}); ${satisfactory} người hoàn thành nhiệm vụ (${third}); ${unsatisfactory} người không hoàn thành nhiệm vụ (${fourth}).`}
    </p>
  )
}
