import { useLingui } from '@lingui/react/macro'
import { use } from 'react'
import { formatCount } from '../../lib/index.ts'
import { Card, Mark } from '../../ui/index.ts'
import { useChapters, type Chapter } from './chapters.tsx'
import { liesIn } from './draft-model.ts'
import { ProblemsContext } from './editing.tsx'

/** The chapters at the side, each with how much there is to mend in it; folded away on a narrow screen. */
export function DraftContents() {
  const { t } = useLingui()
  const chapters = useChapters()
  const list = (
    <ol className="space-y-1.5 text-sm">
      {chapters.map((chapter, at) => (
        <ContentsLine key={chapter.id} chapter={chapter} number={at + 1} />
      ))}
    </ol>
  )
  return (
    <nav aria-label={t`Mục lục`} className="no-print lg:sticky lg:top-4">
      <div className="max-lg:hidden">
        <Card title={t`Mục lục`}>{list}</Card>
      </div>
      <details className="rounded-lg border border-line bg-paper px-4 py-2.5 lg:hidden">
        <summary className="font-semibold">{t`Mục lục`}</summary>
        <div className="pt-2">{list}</div>
      </details>
    </nav>
  )
}

function ContentsLine({ chapter, number }: { chapter: Chapter; number: number }) {
  const { t } = useLingui()
  const { id, title, about } = chapter
  const own = about.filter((key) => !(id === 'criteria' && key === 'binds') && !(id === 'forms' && key === 'procedure'))
  let count = 0
  for (const [place, sentences] of use(ProblemsContext))
    if (own.some((key) => liesIn(place, key))) count += sentences.length
  const shown = formatCount(count)
  return (
    <li className="flex items-baseline justify-between gap-2">
      <a href={`#${id}`} className="rounded-sm py-0.5 hover:text-red hover:underline pointer-coarse:py-2">
        {number}. {title}
      </a>
      {count > 0 ? (
        <span
          className="inline-flex items-center gap-1 text-xs font-semibold whitespace-nowrap text-unsatisfactory"
          title={t`${shown} điều phải sửa`}
        >
          <Mark name="warning" className="size-3" />
          {shown}
        </span>
      ) : null}
    </li>
  )
}
