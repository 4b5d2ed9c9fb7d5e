import { useLingui } from '@lingui/react/macro'
import { queuedSchema } from '@thuoc-do/contract'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { currentLanguage, request, useReasons } from '../../lib/index.ts'
import { Button, Card, EmptyState, Notice, PageHeader, Select, TextLink } from '../../ui/index.ts'
import { draftsQuery, latestSimulationQuery, roundsQuery, ruleSetsQuery } from './queries.ts'
import { readSetRef, setOptions } from './set-choice.ts'
import { SimulationRun } from './simulation-run.tsx'

/** Trying a set on a decided round: choosing, waiting, reading what would change. Nothing decided is touched. */
export function SimulatePage() {
  const { t } = useLingui()
  const { job } = useSearch({ strict: false })
  return (
    <>
      <PageHeader
        title={t`Thử một bộ tiêu chí trên kết quả đã quyết định`}
        crumbs={[{ key: 'sets', content: <TextLink to="/rule-sets">{t`Các bộ tiêu chí`}</TextLink> }]}
        about={t`Tính lại trong bộ nhớ; không kết quả nào đã quyết định bị thay đổi.`}
        actions={job === undefined ? null : <Button onPress={() => globalThis.print()}>{t`In`}</Button>}
      />
      <div className="space-y-5">
        <TrialForm />
        {job === undefined ? <LatestSimulation /> : <SimulationRun key={job} jobId={job} />}
      </div>
    </>
  )
}

/** Which round, which set; the one button asks the server to try. */
function TrialForm() {
  const { t } = useLingui()
  const reasons = useReasons()
  const navigate = useNavigate()
  const search = useSearch({ strict: false })
  const { data: list } = useSuspenseQuery(ruleSetsQuery)
  const { data: rounds } = useSuspenseQuery(roundsQuery)
  const { data: drafts } = useQuery({ ...draftsQuery, enabled: list.canWrite || list.canPublish })
  const decided = rounds.rounds.filter(({ agenciesDecided }) => agenciesDecided > 0)
  const [roundId, setRoundId] = useState<string | null>(decided[0] ? String(decided[0].id) : null)
  const [trial, setTrial] = useState<string | null>(search.trial ?? null)
  const [problem, setProblem] = useState<unknown>(null)
  const [sending, setSending] = useState(false)
  if (decided.length === 0)
    return (
      <Card>
        <EmptyState title={t`Chưa có đợt nào được quyết định`}>
          {t`Chỉ thử được trên kết quả đã quyết định của một đợt đánh giá.`}
        </EmptyState>
      </Card>
    )
  const ref = readSetRef(trial ?? undefined)
  const begin = async () => {
    if (ref === null || roundId === null) return
    setSending(true)
    setProblem(null)
    try {
      const asked = ref.kind === 'draft' ? { draftId: ref.draftId } : { ruleSetId: ref.id, version: ref.version }
      const answer = await request(queuedSchema, '/api/rule-set-simulations', {
        method: 'POST',
        body: { roundId: Number(roundId), trial: asked },
      })
      if (answer.ok) await navigate({ to: '/rule-sets/simulate', search: { job: answer.value.jobId } })
      else setProblem(answer.refusal)
    } catch (lost) {
      setProblem(lost)
    } finally {
      setSending(false)
    }
  }
  return (
    <div className="no-print">
      <Card>
        <div className="grid items-end gap-4 sm:grid-cols-[minmax(0,1fr)_minmax(0,2fr)_auto]">
          <Select
            label={t`Đợt đã quyết định`}
            options={decided.map(({ id, name, ruleSet }) => ({
              id: String(id),
              label: name,
              about: t`quyết định theo ${ruleSet.number}`,
            }))}
            value={roundId}
            onChange={setRoundId}
          />
          <Select
            label={t`Bộ tiêu chí muốn thử`}
            options={setOptions(list.ruleSets, drafts?.drafts ?? [], {
              version: (version) => t`phiên bản ${version}`,
              draft: t`bản nháp`,
              language: currentLanguage(),
            })}
            value={trial}
            onChange={setTrial}
          />
          <Button
            look="primary"
            isPending={sending}
            isDisabled={ref === null || roundId === null}
            onPress={() => void begin()}
          >
            {t`Thử`}
          </Button>
        </div>
        {problem === null ? null : (
          <div className="mt-4">
            <Notice tone="refusal" title={t`Chưa thử được`} reasons={reasons(problem)} />
          </div>
        )}
      </Card>
    </div>
  )
}

/** The way back to what was found last. */
function LatestSimulation() {
  const { t } = useLingui()
  const { data: latest } = useQuery(latestSimulationQuery)
  if (!latest) return null
  return (
    <p className="no-print">
      <TextLink to="/rule-sets/simulate" search={{ job: latest.id }}>
        {t`Xem lần thử gần nhất`}
      </TextLink>
    </p>
  )
}
