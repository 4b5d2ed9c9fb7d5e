import { useLingui } from '@lingui/react/macro'
import type { ShownCondition } from '@thuoc-do/contract'
import { FACTS, isFactName, isGrade, RATED_LEVELS } from '@thuoc-do/domain'
import { formatExact } from '../lib/index.ts'
import { BasisMark } from './basis-mark.tsx'
import { useLevelName } from './level.tsx'
import { GRADE_NAMES } from './rule-names.ts'
import { localText } from './score-groups.tsx'

/** The conditions and cases that were looked at for a level, each with what it rests on and its article. */
export function ConditionList({ conditions }: { conditions: readonly ShownCondition[] }) {
  const { t } = useLingui()
  const standing = useStanding()
  const values = useFactValues()
  const levelName = useLevelName('full')
  // A condition of a level is named after it in the rules: "good.all-on-time".
  const levelOf = ({ role, code }: ShownCondition): string | null => {
    const level = role === 'band' ? RATED_LEVELS.find((one) => code.startsWith(`${one}.`)) : undefined
    return level === undefined ? null : levelName(level)
  }
  return (
    <table className="w-full">
      <caption className="sr-only">{t`Điều kiện và trường hợp đã xét`}</caption>
      <thead>
        <tr className="text-left text-sm text-soft">
          <th scope="col" className="py-1.5 pr-3 pl-5 font-semibold">{t`Điều kiện, trường hợp`}</th>
          <th scope="col" className="py-1.5 pr-3 font-semibold">
            {t({ message: 'Kết luận', context: 'condition' })}
          </th>
          <th scope="col" className="py-1.5 pr-5 font-semibold max-sm:hidden">{t`Căn cứ`}</th>
        </tr>
      </thead>
      <tbody>
        {conditions.map((condition) => (
          <tr key={`${condition.role} ${condition.code}`} className="border-t border-line align-top">
            <th scope="row" className="py-2 pr-3 pl-5 text-left font-normal">
              {levelOf(condition) === null ? null : (
                <span className="block text-sm font-semibold">{levelOf(condition)}</span>
              )}
              {localText(condition.label)}
              <span className="block text-sm text-soft">{values(condition)}</span>
            </th>
            <td className="py-2 pr-3 font-medium">{standing(condition)}</td>
            <td className="py-2 pr-5 text-sm text-soft max-sm:hidden">
              {condition.citation}{' '}
              <BasisMark basis={condition.basis} citation={condition.citation} of={localText(condition.label)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A condition of a level holds or not; a case applies or not; what nobody stated is said to be unknown. */
function useStanding(): (condition: ShownCondition) => string {
  const { t } = useLingui()
  return ({ role, truth }) => {
    if (truth === 'unknown') return t`Chưa có thông tin`
    const holds = truth === 'true'
    switch (role) {
      case 'band':
      case 'head-cap':
        return holds ? t`Đạt` : t`Chưa đạt`
      case 'no-level-named':
        return t`Mức do cấp có thẩm quyền nêu`
      case 'disqualifier':
      case 'cap':
      case 'not-rated':
        return holds ? t`Thuộc trường hợp này` : t`Không thuộc trường hợp này`
      default:
        return role satisfies never
    }
  }
}

function useFactValues(): (condition: ShownCondition) => string {
  const { t, i18n } = useLingui()
  const levelName = useLevelName('full')
  const said = (fact: string, value: string | null): string => {
    if (value === null) return t`chưa rõ`
    if (value === 'true') return t`có`
    if (value === 'false') return t`không`
    const level = RATED_LEVELS.find((one) => one === value)
    // "good" is a level and a grade; which of them follows from the fact.
    const isOfGrade = isFactName(fact) && FACTS[fact].kind === 'grade'
    if (isOfGrade && isGrade(value)) return i18n._(GRADE_NAMES[value])
    return level === undefined ? formatExact(value, 'needed') : levelName(level)
  }
  return ({ decidedBy }) =>
    decidedBy
      .map(({ fact, value, presumed }) => {
        const name = isFactName(fact) ? localText(FACTS[fact].label) : fact
        return presumed ? t`${name}: ${said(fact, value)} (không ai ghi nhận)` : `${name}: ${said(fact, value)}`
      })
      .join('; ')
}
