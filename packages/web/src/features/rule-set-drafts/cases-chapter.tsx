import { useLingui } from '@lingui/react/macro'
import { RATED_LEVELS, type LevelCap, type RuleSet, type SettledCase } from '@thuoc-do/domain'
import { currentLanguage } from '../../lib/index.ts'
import { useLevelName } from '../../ui/index.ts'
import { CaseRow } from './case-row.tsx'
import { field, freshCode, type Slot } from './draft-model.ts'
import { useEditing } from './editing.tsx'
import { EditableList } from './editable-list.tsx'
import { Choice, LocalInput } from './fields.tsx'
import { assumed, newCase } from './new-values.ts'
import { OptionalBlock, Row } from './parts-of-rows.tsx'

type CasesProps = {
  disqualifiers: Slot<RuleSet['disqualifiers']>
  notRated: Slot<RuleSet['notRated']>
  caps: Slot<RuleSet['caps']>
  headCap: Slot<RuleSet['headCap']>
}

/** What settles the result whatever the points are. */
export function CasesChapter({ disqualifiers, notRated, caps, headCap }: CasesProps) {
  const { t } = useLingui()
  const { instrument } = useEditing()
  const levelName = useLevelName('full')
  const taken = [...disqualifiers.value, ...notRated.value, ...caps.value].map(({ code }) => code)
  const name = ({ label, code }: SettledCase) => label[currentLanguage()] || code
  return (
    <>
      <h3>{t`Xếp loại không hoàn thành nhiệm vụ khi`}</h3>
      <EditableList
        slot={disqualifiers}
        keyOf={({ code }) => code}
        nameOf={name}
        empty={t`Không có trường hợp nào.`}
        add={[{ label: t`Thêm trường hợp`, make: () => newCase(freshCode(taken, 'disqualifier'), instrument) }]}
      >
        {(one, tools) => <CaseRow slot={one} tools={tools} what={t`Trường hợp`} />}
      </EditableList>
      <h3 className="mt-4">{t`Không xếp loại khi`}</h3>
      <EditableList
        slot={notRated}
        keyOf={({ code }) => code}
        nameOf={name}
        empty={t`Không có trường hợp nào.`}
        add={[
          { label: t`Thêm trường hợp không xếp loại`, make: () => newCase(freshCode(taken, 'not-rated'), instrument) },
        ]}
      >
        {(one, tools) => <CaseRow slot={one} tools={tools} what={t`Trường hợp`} />}
      </EditableList>
      <h3 className="mt-4">{t`Không xếp cao hơn một mức khi`}</h3>
      <EditableList
        slot={caps}
        keyOf={({ code }) => code}
        nameOf={name}
        empty={t`Không có trường hợp nào.`}
        add={[
          {
            label: t`Thêm mức trần`,
            make: (): LevelCap => ({ ...newCase(freshCode(taken, 'cap'), instrument), atMost: 'satisfactory' }),
          },
        ]}
      >
        {(one, tools) => (
          <CaseRow slot={one} tools={tools} what={t`Trường hợp`}>
            <div className="sm:max-w-80">
              <Choice
                slot={field(one, 'atMost')}
                label={t`Cao nhất là`}
                options={RATED_LEVELS.map((id) => ({ id, label: levelName(id) }))}
              />
            </div>
          </CaseRow>
        )}
      </EditableList>
      <div className="mt-4">
        <OptionalBlock
          slot={headCap}
          label={t`Người đứng đầu không được xếp cao hơn tổ chức mình`}
          make={() => ({
            label: {
              vi: 'Mức xếp loại của người đứng đầu tổ chức không cao hơn mức xếp loại của tổ chức đó',
              en: 'The head of an organisation is not rated above the organisation',
            },
            ...assumed(instrument),
          })}
        >
          {(cap) => (
            <Row slot={cap} name={t`mức trần của người đứng đầu`}>
              <LocalInput slot={field(cap, 'label')} label={t`Nội dung`} />
            </Row>
          )}
        </OptionalBlock>
      </div>
    </>
  )
}
