import { useLingui } from '@lingui/react/macro'
import type { Audience, Criterion, RuleSet, Scoring } from '@thuoc-do/domain'
import { useState } from 'react'
import { currentLanguage, formatExact } from '../../lib/index.ts'
import { Select, SourceLine } from '../../ui/index.ts'
import { anchorOf } from './search-entries.ts'

/** Whose form is read: everything side by side, or one of the two forms. */
type Reader = 'everyone' | 'leaders' | 'non-leaders'

function isShown(audience: Audience, reader: Reader): boolean {
  return reader === 'everyone' || audience === 'all' || audience === reader
}

/** The criteria as the form prints them, each with its maximum and where both were read. */
export function CriteriaTree({ parts }: Pick<RuleSet, 'parts'>) {
  const { t } = useLingui()
  const [reader, setReader] = useState<Reader>('everyone')
  const language = currentLanguage()
  return (
    <>
      <div className="no-print mb-3 w-full sm:w-72">
        <Select<Reader>
          label={t`Phiếu của`}
          value={reader}
          onChange={setReader}
          options={[
            { id: 'everyone', label: t`Mọi người (cả hai phiếu)` },
            { id: 'leaders', label: t`Người giữ chức vụ lãnh đạo, quản lý` },
            { id: 'non-leaders', label: t`Người không giữ chức vụ` },
          ]}
        />
      </div>
      {parts.map((part) => {
        const maximum = formatExact(part.maximum, 'needed')
        return (
          <div key={part.code} className="mb-5">
            <div
              id={anchorOf('part', part.code)}
              className="scroll-mt-4 rounded-md bg-red-tint px-3.5 py-2.5 target:bg-[#fff6df]"
            >
              <div className="flex items-baseline justify-between gap-4 font-semibold text-red">
                <h3>{part.label[language]}</h3>
                <span className="whitespace-nowrap">{t`${maximum} điểm`}</span>
              </div>
              <SourceLine source={part} />
            </div>
            {part.criteria.length > 0 ? (
              <ul>
                {part.criteria.map((one) => (
                  <CriterionLine key={one.code} criterion={one} reader={reader} depth={0} />
                ))}
              </ul>
            ) : (
              <p className="px-3.5 py-2.5 text-soft">
                {t`Phần này không chấm theo tiêu chí; cách tính ở mục tiếp theo.`}
              </p>
            )}
          </div>
        )
      })}
    </>
  )
}

function CriterionLine({ criterion, reader, depth }: { criterion: Criterion; reader: Reader; depth: number }) {
  const { t } = useLingui()
  const scoring = useScoringWords()
  if (!isShown(criterion.audience, reader)) return null
  const maximum = formatExact(criterion.maximum, 'needed')
  const group = criterion.kind === 'group'
  const how = group ? null : scoring(criterion.scoring)
  return (
    <li>
      <div
        id={anchorOf('criterion', criterion.code)}
        data-card=""
        className="scroll-mt-4 border-b border-line py-2.5 pr-3.5 target:bg-[#fff6df]"
        style={{ paddingLeft: `${0.875 + depth * 1.25}rem` }}
      >
        <div className="flex items-baseline justify-between gap-4">
          <p className={`min-w-0 ${group ? 'font-semibold' : ''}`}>
            <span className="mr-2 text-soft">{criterion.number}</span>
            {criterion.label[currentLanguage()]}
            {criterion.audience === 'all' || reader !== 'everyone' ? null : (
              <span className="ml-2 rounded-sm bg-not-rated-tint px-1.5 text-xs whitespace-nowrap text-soft">
                {criterion.audience === 'leaders' ? t`lãnh đạo, quản lý` : t`không giữ chức vụ`}
              </span>
            )}
          </p>
          <span className={`whitespace-nowrap ${group ? 'font-semibold' : ''}`}>{maximum}</span>
        </div>
        <p className="flex flex-wrap items-baseline gap-x-3">
          <SourceLine source={criterion} />
          {how ? <span className="text-sm text-soft">{how}</span> : null}
        </p>
      </div>
      {group ? (
        <ul>
          {criterion.of.map((one) => (
            <CriterionLine key={one.code} criterion={one} reader={reader} depth={depth + 1} />
          ))}
        </ul>
      ) : null}
    </li>
  )
}

function useScoringWords(): (scoring: Scoring) => string | null {
  const { t } = useLingui()
  return (scoring) => {
    switch (scoring.kind) {
      case 'any':
        return null
      case 'step': {
        const step = formatExact(scoring.step, 'needed')
        return t`theo bước ${step} điểm`
      }
      case 'choice': {
        const values = scoring.values.map((value) => formatExact(value, 'needed')).join(' / ')
        return t`chỉ nhận ${values}`
      }
      case 'graded':
        return scoring.grades
          .map(({ label, from }) => `${label[currentLanguage()]} ≥ ${formatExact(from, 'needed')}`)
          .join(' · ')
      default:
        return scoring satisfies never
    }
  }
}
