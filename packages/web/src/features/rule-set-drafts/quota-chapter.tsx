import { useLingui } from '@lingui/react/macro'
import type { Cited, QuotaRule, RuleSet } from '@thuoc-do/domain'
import { BASES, FAMILIES, PRIORITIES, ROUNDINGS, Select } from '../../ui/index.ts'
import { field, pathOf, type Slot } from './draft-model.ts'
import { useEditing } from './editing.tsx'
import { Choice, DecimalInput, LocalInput, Place, Tick, Ticks } from './fields.tsx'
import { assumed } from './new-values.ts'
import { CitedRow, OptionalBlock, Row } from './parts-of-rows.tsx'

/** How many may be outstanding. */
export function QuotaChapter({ slot }: { slot: Slot<RuleSet['quota']> }) {
  const { t } = useLingui()
  const { instrument } = useEditing()
  return (
    <OptionalBlock slot={slot} label={t`Giới hạn số người hoàn thành xuất sắc`} make={() => newQuota(instrument)}>
      {(quota) => <QuotaForm slot={quota} />}
    </OptionalBlock>
  )
}

function newQuota(instrument: string): QuotaRule {
  const cited = <T,>(value: T): Cited<T> => ({ value, ...assumed(instrument) })
  return {
    percent: cited('20'),
    exception: null,
    base: cited('good-only'),
    rounding: cited('floor'),
    families: cited(['agency']),
    countsHeads: cited(true),
    priority: cited(['total']),
  }
}

const FAMILY_IDS = [
  'agency',
  'unit',
  'comparable-group',
  'leaders-or-not',
  'authority',
  'province',
  'province-group',
] as const
const BASE_IDS = ['good-only', 'good-or-better', 'rated'] as const
const ROUNDING_IDS = ['floor', 'half-up', 'ceil'] as const

function QuotaForm({ slot }: { slot: Slot<QuotaRule> }) {
  const { t, i18n } = useLingui()
  const { instrument } = useEditing()
  return (
    <>
      <CitedRow slot={field(slot, 'percent')} name={t`tỷ lệ hoàn thành xuất sắc`} narrow>
        {(value) => <DecimalInput slot={value} label={t`Không quá (%)`} />}
      </CitedRow>
      <div className="py-3">
        <OptionalBlock
          slot={field(slot, 'exception')}
          label={t`Có thể cho tỷ lệ cao hơn`}
          make={() => ({
            value: '25',
            grantedBy: { vi: 'Cấp có thẩm quyền', en: 'The competent authority' },
            ...assumed(instrument),
          })}
        >
          {(exception) => (
            <Row slot={exception} name={t`tỷ lệ cao hơn`}>
              <div className="grid gap-3 sm:grid-cols-[8rem_minmax(0,1fr)]">
                <DecimalInput slot={field(exception, 'value')} label={t`Cao nhất (%)`} />
                <LocalInput slot={field(exception, 'grantedBy')} label={t`Do ai cho`} lines={1} />
              </div>
            </Row>
          )}
        </OptionalBlock>
      </div>
      <CitedRow slot={field(slot, 'base')} name={t`cơ sở tính`}>
        {(value) => (
          <Choice
            slot={value}
            label={t`Tính trên`}
            options={BASE_IDS.map((id) => ({ id, label: i18n._(BASES[id]) }))}
          />
        )}
      </CitedRow>
      <CitedRow slot={field(slot, 'rounding')} name={t`số chỗ lẻ`} narrow>
        {(value) => (
          <Choice
            slot={value}
            label={t`Số chỗ lẻ`}
            options={ROUNDING_IDS.map((id) => ({ id, label: i18n._(ROUNDINGS[id]) }))}
          />
        )}
      </CitedRow>
      <CitedRow slot={field(slot, 'families')} name={t`phạm vi giữ tỷ lệ`}>
        {(value) => (
          <Ticks
            slot={value}
            label={t`Giữ đồng thời trong`}
            options={FAMILY_IDS.map((id) => ({ id, label: i18n._(FAMILIES[id]) }))}
          />
        )}
      </CitedRow>
      <CitedRow slot={field(slot, 'countsHeads')} name={t`người đứng đầu`}>
        {(value) => <Tick slot={value} label={t`Người đứng đầu được tính trong tỷ lệ`} />}
      </CitedRow>
      <HeadsPlace slot={slot} />
      <CitedRow slot={field(slot, 'priority')} name={t`thứ tự khi thiếu chỗ`}>
        {(value) => <PriorityFields slot={value} />}
      </CitedRow>
    </>
  )
}

type HeadsCountAt = NonNullable<QuotaRule['headsCountAt']>
const HEADS_PLACES = ['agency', 'deciding-level'] as const

/** Where heads of agencies are counted; a set that says nothing counts them in their agency. */
function HeadsPlace({ slot }: { slot: Slot<QuotaRule> }) {
  const { t } = useLingui()
  const { instrument } = useEditing()
  const place: Slot<HeadsCountAt | null> = {
    value: slot.value.headsCountAt ?? null,
    path: pathOf(slot.path, 'headsCountAt'),
    change: (update) =>
      slot.change(({ headsCountAt, ...rest }) => {
        const next = update(headsCountAt ?? null)
        return next === null ? rest : { ...rest, headsCountAt: next }
      }),
  }
  const names = {
    agency: t`trong cơ quan của mình`,
    'deciding-level': t`ở cấp quyết định xếp loại họ, cùng người đứng đầu các cơ quan khác`,
  }
  return (
    <div className="py-3">
      <OptionalBlock
        slot={place}
        label={t`Nói rõ nơi tính người đứng đầu cơ quan`}
        make={(): HeadsCountAt => ({ value: 'deciding-level', ...assumed(instrument) })}
      >
        {(heads) => (
          <CitedRow slot={heads} name={t`nơi tính người đứng đầu cơ quan`}>
            {(value) => (
              <Choice
                slot={value}
                label={t`Người đứng đầu cơ quan được tính`}
                options={HEADS_PLACES.map((id) => ({ id, label: names[id] }))}
              />
            )}
          </CitedRow>
        )}
      </OptionalBlock>
    </div>
  )
}

type Priority = QuotaRule['priority']['value'][number]
const PRIORITY_IDS: readonly Priority[] = ['total', 'result', 'general']

/** An order of keys: the first, the next among those that tie, and so on. */
function PriorityFields({ slot }: { slot: Slot<readonly Priority[]> }) {
  const { t, i18n } = useLingui()
  const { readOnly } = useEditing()
  const chosen = slot.value
  const steps = Math.min(chosen.length + 1, PRIORITY_IDS.length)
  return (
    <Place path={slot.path} className="grid gap-3 sm:grid-cols-3">
      {PRIORITY_IDS.slice(0, steps).map((_, at) => (
        <Select<Priority | 'none'>
          key={at}
          label={at === 0 ? t`Thiếu chỗ thì xét trước` : t`bằng nhau thì xét`}
          value={chosen[at] ?? 'none'}
          isDisabled={readOnly}
          onChange={(key) =>
            slot.change((now) =>
              key === 'none'
                ? now.slice(0, at)
                : [...now.slice(0, at), key, ...now.slice(at + 1).filter((one) => one !== key)],
            )
          }
          options={[
            ...PRIORITY_IDS.filter((id) => !chosen.slice(0, at).includes(id)).map((id) => ({
              id,
              label: i18n._(PRIORITIES[id]),
            })),
            { id: 'none', label: t`không xét thêm` },
          ]}
        />
      ))}
    </Place>
  )
}
