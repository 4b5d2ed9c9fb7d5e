import { useLingui } from '@lingui/react/macro'
import { SUBJECT_KINDS, type SubjectKind } from '@thuoc-do/domain'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { today } from '../../lib/index.ts'
import { ApplicableSets, Card, Checkbox, DayField, Select, useKindNames } from '../../ui/index.ts'
import { applicableQuery, type Asked } from './queries.ts'

/** Answers "which rules am I appraised by": for a kind of subject, leadership, Party membership and a day. */
export function ApplicableFinder() {
  const { t } = useLingui()
  const kinds = useKindNames()
  const [asked, setAsked] = useState<Asked & { kind: SubjectKind }>(() => ({
    kind: 'civil-servant',
    leader: false,
    partyMember: false,
    on: today(),
  }))
  const { data } = useQuery(applicableQuery(asked))
  const change = (part: Partial<typeof asked>) => setAsked((now) => ({ ...now, ...part }))
  const isPerson = asked.kind !== 'collective' && asked.kind !== 'agency'
  return (
    <Card title={t`Ai áp dụng bộ nào, vào ngày nào?`}>
      <div className="grid gap-5 md:grid-cols-[minmax(14rem,1fr)_minmax(0,2fr)]">
        <div className="space-y-3">
          <Select
            label={t`Đối tượng`}
            options={SUBJECT_KINDS.map((kind) => ({ id: kind, label: kinds([kind]) }))}
            value={asked.kind}
            onChange={(kind) => change({ kind, ...(kind === 'collective' || kind === 'agency' ? NO_PERSON : {}) })}
          />
          <DayField label={t`Vào ngày`} value={asked.on} onChange={(on) => change({ on: on ?? today() })} />
          {isPerson ? (
            <div className="flex flex-col items-start gap-1.5">
              <Checkbox isSelected={asked.leader} onChange={(leader) => change({ leader })}>
                {t`Giữ chức vụ lãnh đạo, quản lý`}
              </Checkbox>
              <Checkbox isSelected={asked.partyMember} onChange={(partyMember) => change({ partyMember })}>
                {t`Là đảng viên`}
              </Checkbox>
            </div>
          ) : null}
        </div>
        <div aria-live="polite">{data ? <ApplicableSets findings={data.findings} /> : null}</div>
      </div>
    </Card>
  )
}

const NO_PERSON = { leader: false, partyMember: false }
