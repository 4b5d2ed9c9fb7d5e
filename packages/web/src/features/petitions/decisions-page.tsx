import { useLingui } from '@lingui/react/macro'
import type { PetitionStanding, ResultDecision } from '@thuoc-do/contract'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { appraisalQuery, formatCount, formatDay, sentenceOfReason, useMe } from '../../lib/index.ts'
import {
  AnchorButton,
  Button,
  Card,
  EmptyState,
  LevelChip,
  LinkButton,
  Mark,
  PageHeader,
  TextLink,
} from '../../ui/index.ts'
import { FileDialog } from './petition-dialogs.tsx'
import { decisionsQuery, replacementQuery, standingQuery } from './queries.ts'
import { TimeLimit } from './time-limit.tsx'
import { GROUND_WORDS, STAGE_WORDS } from './words.ts'

/** The decisions on one result, the written notice, and what may be done about it. */
export function DecisionsPage() {
  const { t } = useLingui()
  const id = Number(useParams({ strict: false }).id)
  const { data: appraisal } = useSuspenseQuery(appraisalQuery(id))
  const { data } = useSuspenseQuery(decisionsQuery(id))
  const own = useMe().person?.id === appraisal.personId
  const mayReplace = useQuery({ ...replacementQuery(id), enabled: !own && data.decisions.length > 0, retry: false })
  const base = `/api/appraisals/${id}/notice`
  return (
    <div className="mx-auto max-w-5xl">
      <PageHeader
        title={own ? t`Quyết định và kiến nghị của tôi` : t`Quyết định đối với ${appraisal.fullName}`}
        crumbs={[
          {
            key: 'result',
            content: (
              <TextLink to={own ? '/appraisals/$id/result' : '/unit/$id/result'} params={{ id: String(id) }}>
                {t`Kết quả`}
              </TextLink>
            ),
          },
        ]}
        about={appraisal.roundName}
        actions={
          mayReplace.data && data.decisions.length > 0 ? (
            <LinkButton to="/appraisals/$id/replacement" params={{ id: String(id) }}>
              {t`Thay thế quyết định…`}
            </LinkButton>
          ) : null
        }
      />
      <div className="space-y-5">
        <Card title={t`Quyết định`}>
          {data.decisions.length === 0 ? (
            <EmptyState title={t`Chưa có quyết định`}>{t`Kết quả hiện ra khi người có thẩm quyền ký.`}</EmptyState>
          ) : (
            <ol className="space-y-4">
              {data.decisions.map((decision) => (
                <DecisionItem key={decision.decisionId} decision={decision} />
              ))}
            </ol>
          )}
        </Card>
        {data.decisions.length > 0 ? (
          <Card title={t`Thông báo kết quả`}>
            <p className="mb-3 text-soft">
              {t`Thông báo bằng văn bản: mức xếp loại, căn cứ, quyền kiến nghị và thời hạn.`}
            </p>
            <div className="no-print flex flex-wrap gap-2.5">
              <AnchorButton href={`${base}.docx`} download>
                <Mark name="file" /> {t`Thông báo Word`}
              </AnchorButton>
              <AnchorButton href={`${base}.pdf`} download>
                <Mark name="file" /> {t`Thông báo PDF`}
              </AnchorButton>
            </div>
          </Card>
        ) : null}
        {own && data.decisions.length > 0 ? <PetitionCard appraisalId={id} /> : null}
      </div>
    </div>
  )
}

function DecisionItem({ decision }: { decision: ResultDecision }) {
  const { t, i18n } = useLingui()
  const { number, signer, signerTitle, level, inForce, replaces, contentHash } = decision
  const on = formatDay(decision.on)
  return (
    <li className="border-l-2 border-line pl-4">
      <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <b className="font-semibold">{number}</b> <LevelChip level={level} />
        <span className={inForce ? 'text-outstanding' : 'text-soft'}>
          {inForce ? t`đang có hiệu lực` : t`đã được thay thế`}
        </span>
      </p>
      <p className="text-sm text-soft">{t`ngày ${on} · ${signer}, ${signerTitle}`}</p>
      {replaces ? (
        <div className="mt-1.5 max-w-prose">
          <p>
            {t`Thay thế quyết định ${replaces.number}: ${i18n._(GROUND_WORDS[replaces.ground])}, theo ${replaces.document}.`}
          </p>
          <p className="text-soft">{replaces.reason}</p>
        </div>
      ) : null}
      <code className="mt-1.5 block text-xs break-all text-soft">{contentHash}</code>
    </li>
  )
}

function PetitionCard({ appraisalId }: { appraisalId: number }) {
  const { t, i18n } = useLingui()
  const { data: standing } = useSuspenseQuery(standingQuery(appraisalId))
  const [filing, setFiling] = useState(false)
  return (
    <Card title={t`Kiến nghị`}>
      <div className="space-y-3">
        {standing.petitions.map((petition) => (
          <p key={petition.id} className="flex flex-wrap items-center gap-x-2.5">
            <TextLink to="/petitions/$petitionId" params={{ petitionId: String(petition.id) }}>
              {t`Kiến nghị về ${petition.number}`}
            </TextLink>
            <span>{i18n._(STAGE_WORDS[petition.stage])}</span>
            {petition.resolveBy ? <TimeLimit limit={petition.resolveBy} /> : null}
          </p>
        ))}
        <Rights standing={standing} />
        {standing.mayFile ? (
          <Button onPress={() => setFiling(true)}>{t`Kiến nghị…`}</Button>
        ) : (
          <ul className="text-soft">
            {standing.problems.map(({ code, params }) => (
              <li key={code}>{sentenceOfReason({ code, path: '', ...(params ? { params } : {}) })}</li>
            ))}
          </ul>
        )}
      </div>
      {filing ? <FileDialog appraisalId={appraisalId} onClose={() => setFiling(false)} /> : null}
    </Card>
  )
}

/** The limit, and what happens next. */
function Rights({ standing }: { standing: PetitionStanding }) {
  const { t } = useLingui()
  const { fileBy, filingCitation, resolvingWorkingDays, resolvingCitation } = standing
  const days = formatCount(resolvingWorkingDays ?? 0)
  return (
    <div className="max-w-prose space-y-1.5">
      <p>
        {t`Thời hạn gửi kiến nghị:`} {fileBy ? <TimeLimit limit={fileBy} /> : t`quy định áp dụng không đặt thời hạn`}{' '}
        <span className="text-sm text-soft">({filingCitation})</span>
      </p>
      <p>
        {resolvingWorkingDays === null
          ? t`Kiến nghị gửi tới người có thẩm quyền xếp loại; quy định áp dụng không đặt thời hạn trả lời.`
          : t`Kiến nghị gửi tới người có thẩm quyền xếp loại. Trong ${days} ngày làm việc kể từ ngày nhận, người đó trao đổi với anh/chị và trả lời: giữ nguyên, hoặc ban hành quyết định thay thế.`}{' '}
        <span className="text-sm text-soft">({resolvingCitation})</span>
      </p>
    </div>
  )
}
