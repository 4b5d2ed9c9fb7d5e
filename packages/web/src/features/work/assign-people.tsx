import { useLingui } from '@lingui/react/macro'
import { add, compare, splitProduct, ZERO, type Exact } from '@thuoc-do/domain'
import { useDeferredValue, useState } from 'react'
import { formatCount, formatQuantity, matcher, readWholeQuantity, writeQuantity } from '../../lib/index.ts'
import { Button, Checkbox, SearchBox, TextField } from '../../ui/index.ts'
import { loadWith, type AssignDraft, type WorkPerson } from './assign-model.ts'

type PeopleProps = {
  people: readonly WorkPerson[] | undefined
  value: AssignDraft
  coefficient: string | null
  onChange: (value: AssignDraft) => void
}

/** Who gets it, each beside the others' load: ticked, with a quantity and an output of his own. */
export function AssignPeople({ people, value, coefficient, onChange }: PeopleProps) {
  const { t } = useLingui()
  const [typed, setTyped] = useState('')
  const sought = useDeferredValue(typed)
  const [total, setTotal] = useState('')
  if (!people) return <div className="h-40 animate-pulse rounded-md bg-sunken" />
  const matches = matcher(sought)
  const shown = people.filter(({ fullName, personCode, postTitle, unitName }) =>
    matches(`${fullName} ${personCode} ${postTitle} ${unitName}`),
  )
  const ticked = new Set(value.shares.map(({ personId }) => personId))
  const loads = new Map(people.map((person) => [person.personId, loadWith(person, value, coefficient)]))
  const most = [...loads.values()].reduce((high, { now, more }) => {
    const all = add(now, more)
    return compare(all, high) > 0 ? all : high
  }, ZERO)
  const count = formatCount(ticked.size)

  function tick(personIds: readonly number[], on: boolean): void {
    const others = value.shares.filter(({ personId }) => !personIds.includes(personId))
    const first = value.shares[0]?.quantity ?? '1'
    const added = on ? personIds.map((personId) => ({ personId, quantity: first, output: '' })) : []
    const old = new Map(value.shares.map((share) => [share.personId, share]))
    onChange({ ...value, shares: [...others, ...added.map((share) => old.get(share.personId) ?? share)] })
  }
  const change = (personId: number, part: { quantity?: string; output?: string }) =>
    onChange({
      ...value,
      shares: value.shares.map((share) => (share.personId === personId ? { ...share, ...part } : share)),
    })
  function split(): void {
    const whole = readWholeQuantity(total)
    const shares = whole === null ? undefined : splitProduct(whole, value.shares.length)
    if (shares === undefined) return
    onChange({
      ...value,
      shares: value.shares.map((share, at) => ({ ...share, quantity: writeQuantity(shares[at] ?? share.quantity) })),
    })
  }
  const all = shown.length > 0 && shown.every(({ personId }) => ticked.has(personId))
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 font-semibold">{t`Giao cho`}</legend>
      <div className="rounded-md border border-line">
        <div className="flex flex-wrap items-center gap-2.5 border-b border-line px-3 py-2">
          <div className="w-full sm:w-60">
            <SearchBox label={t`Tìm người, đơn vị`} value={typed} onChange={setTyped} />
          </div>
          <output className="text-sm text-soft">{t`Đã chọn ${count}`}</output>
          <span className="flex-1" />
          <Checkbox
            isSelected={all}
            isIndeterminate={!all && shown.some(({ personId }) => ticked.has(personId))}
            onChange={(on) =>
              tick(
                shown.map(({ personId }) => personId),
                on,
              )
            }
          >
            {t`Tất cả đang hiện`}
          </Checkbox>
        </div>
        {value.shares.length > 1 ? (
          <div className="flex flex-wrap items-end gap-2 border-b border-line bg-sunken px-3 py-2">
            <div className="w-40">
              <TextField label={t`Tổng số của sản phẩm`} inputMode="decimal" value={total} onChange={setTotal} />
            </div>
            <Button isDisabled={readWholeQuantity(total) === null} onPress={split}>
              {t`Chia đều cho ${count} người`}
            </Button>
          </div>
        ) : null}
        <ul className="max-h-80 divide-y divide-line overflow-auto">
          {shown.map((person) => {
            const share = value.shares.find(({ personId }) => personId === person.personId)
            const load = loads.get(person.personId) ?? { now: ZERO, more: ZERO }
            return (
              <li key={person.personId} className="px-3 py-2">
                <div className="grid items-center gap-x-3 gap-y-1 sm:grid-cols-[minmax(0,1fr)_14rem]">
                  <Checkbox isSelected={share !== undefined} onChange={(on) => tick([person.personId], on)}>
                    {person.fullName}
                    <span className="block text-sm text-soft">
                      {person.postTitle}, {person.unitName}
                    </span>
                  </Checkbox>
                  <LoadBar person={person} load={load} most={most} />
                </div>
                {share ? (
                  <div className="mt-2 grid gap-2 pl-7 sm:grid-cols-[8rem_minmax(0,1fr)]">
                    <TextField
                      label={t`Số lượng của ${person.fullName}`}
                      labelHidden
                      placeholder={t`Số lượng`}
                      inputMode="decimal"
                      value={share.quantity}
                      problem={readWholeQuantity(share.quantity) === null ? t`Lớn hơn 0` : null}
                      onChange={(quantity) => change(person.personId, { quantity })}
                    />
                    <TextField
                      label={t`Kết quả đầu ra của ${person.fullName}`}
                      labelHidden
                      placeholder={t`Kết quả đầu ra cụ thể (nếu chia phần)`}
                      maxLength={500}
                      value={share.output}
                      onChange={(output) => change(person.personId, { output })}
                    />
                  </div>
                ) : null}
              </li>
            )
          })}
          {shown.length === 0 ? <li className="px-3 py-6 text-center text-soft">{t`Không có ai khớp.`}</li> : null}
        </ul>
      </div>
    </fieldset>
  )
}

/** What a person carries already and what this adds, on the scale of whoever carries most. */
function LoadBar(props: { person: WorkPerson; load: { now: Exact; more: Exact }; most: Exact }) {
  const { t } = useLingui()
  const { person, load, most } = props
  const now = formatQuantity(load.now)
  const more = formatQuantity(load.more)
  const lines = formatCount(person.lines)
  const adds = compare(load.more, ZERO) > 0
  const width = (value: Exact) => `${percentOf(value, most)}%`
  return (
    <div>
      <p className="text-xs text-soft">
        {adds ? t`${now} + ${more} quy đổi · ${lines} việc` : t`${now} quy đổi · ${lines} việc`}
      </p>
      <div aria-hidden="true" className="flex h-2 overflow-hidden rounded-sm bg-not-rated-tint">
        <span className="h-full bg-not-rated" style={{ width: width(load.now) }} />
        <span className="h-full bg-red" style={{ width: width(load.more) }} />
      </div>
    </div>
  )
}

/** A share of the longest bar in whole percents; drawn, never read. */
function percentOf(value: Exact, most: Exact): number {
  if (compare(most, ZERO) === 0) return 0
  const [n, d] = [
    BigInt(value.numerator) * BigInt(most.denominator),
    BigInt(value.denominator) * BigInt(most.numerator),
  ]
  return Number((n * 100n) / d)
}
