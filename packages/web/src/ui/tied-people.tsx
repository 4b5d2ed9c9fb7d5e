import { useLingui } from '@lingui/react/macro'

type TiedPerson = { readonly id: number; readonly fullName: string; readonly about: string; readonly points: string }

type TiedPeopleProps = {
  people: readonly TiedPerson[]
  /** Ids in the order of the committee's minutes, as far as they are chosen. */
  order: readonly number[]
  /** Null where the order is only to be read. */
  onOrder: ((order: readonly number[]) => void) | null
}

/** People equal at the last place, to be pressed in the order of the committee's minutes; nothing is chosen for anybody. */
export function TiedPeople({ people, order, onOrder }: TiedPeopleProps) {
  return (
    <ul className="space-y-2">
      {people.map((person) => (
        <li key={person.id}>
          <TiedLine
            person={person}
            rank={order.indexOf(person.id) + 1}
            onToggle={
              onOrder === null
                ? null
                : () =>
                    onOrder(order.includes(person.id) ? order.filter((id) => id !== person.id) : [...order, person.id])
            }
          />
        </li>
      ))}
    </ul>
  )
}

function TiedLine(props: { person: TiedPerson; rank: number; onToggle: (() => void) | null }) {
  const { t } = useLingui()
  const { person, rank, onToggle } = props
  const content = (
    <>
      {onToggle ? (
        <span
          className={`flex size-6 shrink-0 items-center justify-center rounded-full border text-sm font-semibold ${rank > 0 ? 'border-red bg-red text-paper' : 'border-line-strong text-soft'}`}
        >
          {rank > 0 ? rank : ''}
        </span>
      ) : null}
      <span className="min-w-0 flex-1 text-left">
        <span className="font-semibold">{person.fullName}</span>
        {onToggle ? <span className="sr-only">, {rank > 0 ? t`thứ ${rank}` : t`chưa xếp`}</span> : null}
        <span className="block text-sm text-soft">{person.about}</span>
      </span>
      <span className="font-semibold">{person.points}</span>
    </>
  )
  const look = 'flex w-full items-center gap-3 rounded-md border border-[#cfcdc7] bg-paper px-3.5 py-2'
  if (!onToggle) return <div className={look}>{content}</div>
  return (
    <button type="button" aria-pressed={rank > 0} onClick={onToggle} className={`${look} hover:border-soft`}>
      {content}
    </button>
  )
}
