import { useLingui } from '@lingui/react/macro'
import type { Band, LevelCondition, RuleSet } from '@thuoc-do/domain'
import { formatExact } from '../../lib/index.ts'
import { LevelChip, rulerBands, useLevelName, Yardstick } from '../../ui/index.ts'
import { CaseRow } from './case-row.tsx'
import { field, freshCode, line, narrowed, type Slot } from './draft-model.ts'
import { useEditing } from './editing.tsx'
import { EditableList } from './editable-list.tsx'
import { readPoints } from './exact-sums.ts'
import { Choice, DecimalInput, FieldNote } from './fields.tsx'
import { newCase } from './new-values.ts'
import { Row } from './parts-of-rows.tsx'

type LevelsProps = { bands: Slot<readonly Band[]>; whenConditionFails: Slot<RuleSet['whenConditionFails']> }

/** The levels from the highest down on the ruler, with what each asks for besides the points. */
export function LevelsChapter({ bands, whenConditionFails }: LevelsProps) {
  const { t } = useLingui()
  const readable = bands.value.filter(({ from }) => from !== null && readPoints(from) !== null)
  return (
    <>
      {readable.length > 0 ? (
        <div className="mb-3 max-w-xl">
          <Yardstick bands={rulerBands({ bands: readable })} markers={[]} />
        </div>
      ) : null}
      {bands.value.map((band, at) => (
        <BandForm key={band.level} slot={line(bands, at, band)} taken={bands.value.flatMap(codesOf)} />
      ))}
      <Row slot={whenConditionFails} name={t`khi điều kiện không đạt`}>
        <p className="mb-2">{t`Đủ điểm mà điều kiện của mức không đạt thì xếp vào mức cao nhất bên dưới có đủ điều kiện. Khi không mức nào đủ điều kiện:`}</p>
        <Choice
          slot={field(whenConditionFails, 'ifNoneHolds')}
          label={t`Không mức nào đủ điều kiện thì`}
          labelHidden
          options={[
            { id: 'lowest-level', label: t`xếp mức thấp nhất` },
            { id: 'authority-decides', label: t`cấp có thẩm quyền quyết định và nêu lý do` },
          ]}
        />
      </Row>
    </>
  )
}

const codesOf = ({ conditions }: Band): readonly string[] => conditions.map(({ code }) => code)

function BandForm({ slot, taken }: { slot: Slot<Band>; taken: readonly string[] }) {
  const { t } = useLingui()
  const { instrument } = useEditing()
  const levelName = useLevelName('full')
  const name = levelName(slot.value.level)
  const from = narrowed(field(slot, 'from'), (value): value is string => value !== null)
  const points = formatExact(slot.value.from, 'needed')
  return (
    <div className="mb-3">
      <Row slot={slot} name={name}>
        <div className="flex flex-wrap items-center justify-between gap-3">
          <LevelChip level={slot.value.level} wording="full" />
          {from ? (
            <div className="flex items-center gap-2">
              <span aria-hidden="true">{t`từ`}</span>
              <div className="w-20">
                <DecimalInput slot={from} label={t`${name}: từ điểm`} labelHidden narrow />
              </div>
              <span aria-hidden="true">{t`điểm`}</span>
            </div>
          ) : (
            <span className="text-sm text-soft">{t`không theo điểm`}</span>
          )}
        </div>
        {from ? <FieldNote path={from.path} /> : null}
      </Row>
      <div className="border-l-2 border-line pl-3.5">
        <EditableList<LevelCondition>
          slot={field(slot, 'conditions')}
          keyOf={({ code }) => code}
          nameOf={({ label, code }) => label.vi || code}
          empty={from ? t`Chỉ cần từ ${points} điểm, không có điều kiện kèm theo.` : t`Không có điều kiện.`}
          add={[
            {
              label: t`Thêm điều kiện cho ${name}`,
              make: () => newCase(freshCode(taken, `${slot.value.level}-condition`), instrument),
            },
          ]}
        >
          {(condition, tools) => <CaseRow slot={condition} tools={tools} what={t`Điều kiện`} />}
        </EditableList>
      </div>
    </div>
  )
}
