import { useLingui } from '@lingui/react/macro'
import type { PersonDetail } from '@thuoc-do/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { formatDay, today, useMe } from '../../lib/index.ts'
import { Button, Card, LinkButton, PageHeader, TextLink } from '../../ui/index.ts'
import { AccountCard } from './account-card.tsx'
import { ChargesCard } from './charges-card.tsx'
import { HoldingsTable } from './holdings-table.tsx'
import { MovePersonDialog } from './move-person-dialog.tsx'
import { OfficesCard } from './offices-card.tsx'
import { PersonRuleSets } from './person-rule-sets.tsx'
import { personQuery, treeQuery } from './queries.ts'
import { unitModel, unitsAbove } from './unit-model.ts'

const isOrWasDeputy = ({ holdings }: PersonDetail): boolean =>
  holdings.some(({ leadership }) => leadership === 'deputy')

/** One person: posts with their days, Party, account and standing roles. */
export function PersonPage() {
  const { t } = useLingui()
  const { personId } = useParams({ from: '/signed-in/organisation/people/$personId' })
  const { data: person } = useSuspenseQuery(personQuery(personId))
  const { data: tree } = useSuspenseQuery(treeQuery(today()))
  const above = person.unitId === null ? [] : unitsAbove(unitModel(tree.units), person.unitId).slice(1)
  const [moving, setMoving] = useState(false)
  const me = useMe()
  // Who only administers sees people without their scores.
  const answersForPeople =
    me.person?.id === person.id || me.relations.some(({ role }) => role === 'head' || role === 'personnel')
  const facts: readonly [string, string][] = [
    [t`Số hiệu`, person.code],
    [t`Ngày sinh`, person.birthDate === null ? '–' : formatDay(person.birthDate)],
    [t`Giới tính`, person.gender === null ? '–' : person.gender === 'male' ? t`Nam` : t`Nữ`],
    [t`Đảng viên`, person.party === null ? t`Không` : t`Có`],
    ...(person.party === null
      ? []
      : ([
          [t`Chi bộ`, person.party.cell ?? '–'],
          [t`Ngày vào Đảng`, person.party.joinedOn === null ? '–' : formatDay(person.party.joinedOn)],
        ] satisfies [string, string][])),
  ]
  return (
    <>
      <PageHeader
        title={person.fullName}
        crumbs={[
          { key: 'all', content: <TextLink to="/organisation">{t`Tổ chức và nhân sự`}</TextLink> },
          ...[...above, ...(person.unitId === null ? [] : [{ id: person.unitId, name: person.unitName }])].map(
            ({ id, name }) => ({
              key: String(id),
              content: (
                <TextLink to="/organisation" search={{ unit: id }}>
                  {name}
                </TextLink>
              ),
            }),
          ),
        ]}
        about={[person.postTitle, person.unitName].filter(Boolean).join(' · ')}
        actions={
          <>
            {answersForPeople ? (
              <LinkButton to="/organisation/people/$personId/year" params={{ personId }} search={{}}>
                {t`Năm công tác`}
              </LinkButton>
            ) : null}
            {person.can.move ? (
              <Button look="primary" onPress={() => setMoving(true)}>{t`Chuyển vị trí công tác`}</Button>
            ) : null}
          </>
        }
      />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(18rem,1fr)]">
        <div className="min-w-0 space-y-5">
          <Card title={t`Quá trình công tác`} flush openOnPhone>
            <HoldingsTable holdings={person.holdings} />
          </Card>
          {isOrWasDeputy(person) ? <ChargesCard personId={person.id} fullName={person.fullName} /> : null}
          <OfficesCard person={person} />
        </div>
        <div className="min-w-0 space-y-5">
          <Card title={t`Thông tin`}>
            <dl className="space-y-1.5">
              {facts.map(([name, value]) => (
                <div key={name} className="flex items-baseline justify-between gap-4">
                  <dt className="text-soft">{name}</dt>
                  <dd className="text-right font-medium">{value}</dd>
                </div>
              ))}
            </dl>
          </Card>
          <AccountCard person={person} />
          <PersonRuleSets personId={person.id} />
        </div>
      </div>
      {moving ? <MovePersonDialog person={person} onClose={() => setMoving(false)} /> : null}
    </>
  )
}
