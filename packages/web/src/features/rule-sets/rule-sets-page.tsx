import { useLingui } from '@lingui/react/macro'
import type { RuleSetRow } from '@thuoc-do/contract'
import { TRACKS } from '@thuoc-do/domain'
import { useSuspenseQuery } from '@tanstack/react-query'
import { currentLanguage, formatDay, useMe } from '../../lib/index.ts'
import { Card, EmptyState, LinkButton, PageHeader, TextLink, TRACK_NAMES, useKindNames } from '../../ui/index.ts'
import { ApplicableFinder } from './applicable-finder.tsx'
import { ruleSetsQuery } from './queries.ts'

/** The regulations people are appraised by; everyone may read by which rules he is judged. */
export function RuleSetsPage() {
  const { t, i18n } = useLingui()
  const me = useMe()
  const { data } = useSuspenseQuery(ruleSetsQuery)
  return (
    <>
      <PageHeader
        title={t`Các bộ tiêu chí`}
        about={t`Ai cũng đọc được mình được đánh giá theo quy định nào.`}
        actions={
          <>
            <LinkButton to="/rule-sets/compare">{t`So sánh`}</LinkButton>
            {me.rooms.includes('statistics') ? (
              <LinkButton to="/rule-sets/simulate">{t`Thử trên kết quả đã quyết định`}</LinkButton>
            ) : null}
            {data.canWrite || data.canPublish ? (
              <LinkButton to="/rule-set-drafts">{data.canWrite ? t`Soạn bộ tiêu chí` : t`Bản soạn thảo`}</LinkButton>
            ) : null}
          </>
        }
      />
      {data.ruleSets.length === 0 ? (
        <Card>
          <EmptyState title={t`Chưa có bộ tiêu chí nào`} />
        </Card>
      ) : (
        <div className="space-y-7">
          <ApplicableFinder />
          {TRACKS.map((track) => {
            const sets = data.ruleSets.filter((ruleSet) => ruleSet.track === track)
            return sets.length === 0 ? null : (
              <section key={track} aria-labelledby={`track-${track}`}>
                <h2 id={`track-${track}`} className="mb-3">
                  {i18n._(TRACK_NAMES[track])}
                </h2>
                <ul className="grid gap-4 lg:grid-cols-2">
                  {sets.map((ruleSet) => (
                    <li key={`${ruleSet.id} ${ruleSet.version}`}>
                      <RuleSetCard ruleSet={ruleSet} />
                    </li>
                  ))}
                </ul>
              </section>
            )
          })}
        </div>
      )}
    </>
  )
}

function RuleSetCard({ ruleSet }: { ruleSet: RuleSetRow }) {
  const { t } = useLingui()
  const kinds = useKindNames()
  const from = formatDay(ruleSet.inForceFrom)
  const to = ruleSet.inForceTo === null ? null : formatDay(ruleSet.inForceTo)
  const hash = `${ruleSet.hash.slice(0, 4)}…${ruleSet.hash.slice(-4)}`
  return (
    <Card
      title={
        <TextLink to="/rule-sets/$ruleSetId" params={{ ruleSetId: ruleSet.id }}>
          {ruleSet.number}
        </TextLink>
      }
      aside={to === null ? t`từ ${from}, đang có hiệu lực` : t`${from} – ${to}`}
    >
      <p>{currentLanguage() === 'vi' ? ruleSet.titleVi : ruleSet.titleEn}</p>
      <p className="mt-2 text-sm text-soft">
        {kinds(ruleSet.kinds)} · {t`phiên bản ${ruleSet.version}, dấu kiểm ${hash}`}
      </p>
    </Card>
  )
}
