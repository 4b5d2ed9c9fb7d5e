import { useLingui } from '@lingui/react/macro'
import { pointBands, type LevelCap, type RuleSet, type SettledCase } from '@thuoc-do/domain'
import { currentLanguage, formatExact } from '../../lib/index.ts'
import {
  DocumentItem,
  LevelChip,
  rulerBands,
  SourceLine,
  useAudienceNames,
  useConditionWords,
  useLevelName,
  Yardstick,
} from '../../ui/index.ts'
import { anchorOf } from './search-entries.ts'

/** The bands on the ruler, and each with its least score and its condition. */
export function LevelsSection({ bands, whenConditionFails }: Pick<RuleSet, 'bands' | 'whenConditionFails'>) {
  const { t } = useLingui()
  const condition = useConditionWords()
  const audience = useAudienceNames()
  const language = currentLanguage()
  const conditional = bands.some(({ conditions }) => conditions.length > 0)
  return (
    <>
      {pointBands(bands).length > 0 ? (
        <div className="mb-3 max-w-xl">
          <Yardstick bands={rulerBands({ bands })} markers={[]} />
        </div>
      ) : null}
      {bands.map((band) => {
        const from = formatExact(band.from, 'needed')
        const aside = band.from === null ? null : t`từ ${from} điểm`
        return (
          <DocumentItem key={band.level} source={band} aside={aside}>
            <LevelChip level={band.level} wording="full" />
            {band.conditions.length > 0 ? (
              <ul className="mt-1.5 list-disc space-y-1 pl-5">
                {band.conditions.map((one) => (
                  <li
                    key={one.code}
                    id={anchorOf('condition', `${band.level} ${one.code}`)}
                    className="scroll-mt-4 target:bg-[#fff6df]"
                  >
                    {one.label[language]}
                    {audience(one.audience) ? <span className="text-soft"> ({audience(one.audience)})</span> : null}
                    <p className="text-sm text-soft">{t`Hệ thống xét: ${condition(one.when)}`}</p>
                    <SourceLine source={one} />
                  </li>
                ))}
              </ul>
            ) : null}
          </DocumentItem>
        )
      })}
      {conditional ? (
        <DocumentItem source={whenConditionFails}>
          {t`Khi điều kiện của mức không đạt, xếp vào mức cao nhất bên dưới có đủ điều kiện và nêu rõ lý do.`}{' '}
          {whenConditionFails.ifNoneHolds === 'lowest-level'
            ? t`Không mức nào đủ điều kiện thì xếp mức thấp nhất.`
            : t`Không mức nào đủ điều kiện thì văn bản không nêu mức: cấp có thẩm quyền quyết định và nêu lý do.`}
        </DocumentItem>
      ) : null}
    </>
  )
}

/** What settles the result whatever the points are. */
export function CasesSection({
  disqualifiers,
  notRated,
  caps,
  headCap,
}: Pick<RuleSet, 'disqualifiers' | 'notRated' | 'caps' | 'headCap'>) {
  const { t } = useLingui()
  const condition = useConditionWords()
  const audience = useAudienceNames()
  const levelName = useLevelName('full')
  const language = currentLanguage()
  const groups: { title: string; cases: readonly (SettledCase | LevelCap)[] }[] = [
    { title: t`Xếp loại không hoàn thành nhiệm vụ khi`, cases: disqualifiers },
    { title: t`Không xếp loại khi`, cases: notRated },
    { title: t`Không xếp cao hơn một mức khi`, cases: caps },
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
                  {audience(one.audience) ? <span className="text-soft"> ({audience(one.audience)})</span> : null}
                  {'atMost' in one ? (
                    <>
                      {': '}
                      <b className="font-semibold">{t`cao nhất ${levelName(one.atMost)}`}</b>
                    </>
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
