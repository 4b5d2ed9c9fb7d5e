import { useLingui } from '@lingui/react/macro'
import type { RuleSet } from '@thuoc-do/domain'
import { currentLanguage, formatExact } from '../../lib/index.ts'
import { LevelChip, rulerBands, Yardstick } from '../../ui/index.ts'
import { useConditionWords } from './condition-words.ts'
import { DocumentItem } from './document-section.tsx'
import { anchorOf } from './search-entries.ts'

/** The bands on the ruler, and each with its least score and its condition. */
export function LevelsSection({ bands }: Pick<RuleSet, 'bands'>) {
  const { t } = useLingui()
  const condition = useConditionWords()
  return (
    <>
      <div className="mb-3 max-w-xl">
        <Yardstick bands={rulerBands({ bands })} markers={[]} />
      </div>
      {bands.map((band) => {
        const from = formatExact(band.from, 'needed')
        return (
          <DocumentItem key={band.level} source={band} aside={t`từ ${from} điểm`}>
            <LevelChip level={band.level} wording="full" />
            {band.condition ? <p className="mt-1">{t`Điều kiện: ${condition(band.condition)}`}</p> : null}
          </DocumentItem>
        )
      })}
      <p className="mt-2 text-sm text-soft">
        {t`Khi đủ điểm mà điều kiện không đạt, xếp vào mức cao nhất bên dưới có đủ điều kiện và nêu rõ lý do.`}
      </p>
    </>
  )
}

/** What settles the result whatever the points are. */
export function CasesSection({
  disqualifiers,
  notRated,
  headCap,
}: Pick<RuleSet, 'disqualifiers' | 'notRated' | 'headCap'>) {
  const { t } = useLingui()
  const condition = useConditionWords()
  const language = currentLanguage()
  const groups = [
    { title: t`Xếp loại không hoàn thành nhiệm vụ khi`, cases: disqualifiers },
    { title: t`Không xếp loại khi`, cases: notRated },
  ]
  return (
    <>
      {groups.map(({ title, cases }) =>
        cases.length === 0 ? null : (
          <div key={title} className="mb-4">
            <h3>{title}</h3>
            {cases.map((one) => (
              <DocumentItem key={one.code} anchor={anchorOf('case', one.code)} source={one}>
                <p>
                  {one.label[language]}
                  {one.audience === 'leaders' ? (
                    <span className="text-soft"> ({t`người giữ chức vụ lãnh đạo, quản lý`})</span>
                  ) : null}
                </p>
                <p className="text-sm text-soft">{t`Hệ thống xét: ${condition(one.when)}`}</p>
              </DocumentItem>
            ))}
          </div>
        ),
      )}
      {headCap ? <DocumentItem source={headCap}>{headCap.label[language]}</DocumentItem> : null}
    </>
  )
}
