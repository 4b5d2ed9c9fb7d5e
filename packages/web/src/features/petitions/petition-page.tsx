import { useLingui } from '@lingui/react/macro'
import type { Petition } from '@thuoc-do/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { formatDay } from '../../lib/index.ts'
import {
  AnchorButton,
  Button,
  Card,
  HistoryList,
  LevelChip,
  LinkButton,
  Mark,
  Notice,
  PageHeader,
  TextLink,
} from '../../ui/index.ts'
import { EndDialog, SayDialog } from './petition-dialogs.tsx'
import { petitionQuery } from './queries.ts'
import { TimeLimit } from './time-limit.tsx'
import { ENTRY_WORDS, PART_WORDS, STAGE_WORDS } from './words.ts'

/** One petition: where it stands and by when, everything said, and what may be done next. */
export function PetitionPage() {
  const { t, i18n } = useLingui()
  const { petitionId } = useParams({ strict: false })
  const { data: petition } = useSuspenseQuery(petitionQuery(Number(petitionId)))
  const filedOn = formatDay(petition.filedOn)
  const words = (entry: Petition['entries'][number]): string => {
    const what = i18n._(ENTRY_WORDS[entry.kind])
    if (entry.metOn === null || entry.minutes === null) return what
    const [day, minutes] = [formatDay(entry.metOn), entry.minutes]
    return t`${what} ngày ${day}, ${minutes}`
  }
  return (
    <div className="mx-auto max-w-5xl">
      <PageHeader
        title={t`Kiến nghị của ${petition.fullName}`}
        crumbs={[{ key: 'petitions', content: <TextLink to="/petitions">{t`Kiến nghị`}</TextLink> }]}
        about={`${petition.postTitle} · ${petition.unitName} · ${petition.roundName}`}
        actions={<PetitionActs petition={petition} />}
      />
      <div className="space-y-5">
        <Card title={i18n._(STAGE_WORDS[petition.stage])}>
          <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
            <Fact name={t`Về quyết định`}>
              <TextLink to="/appraisals/$id/decisions" params={{ id: String(petition.appraisalId) }}>
                {petition.number}
              </TextLink>{' '}
              <LevelChip level={petition.level} />
            </Fact>
            <Fact name={t`Ngày nhận kiến nghị`}>{filedOn}</Fact>
            <Fact name={t`Hạn giải quyết`}>
              <Limit petition={petition} />
            </Fact>
            {petition.answeredBy ? (
              <Fact name={t`Người giải quyết`}>
                {petition.answeredBy.name}, {petition.answeredBy.title}
              </Fact>
            ) : null}
          </dl>
          <div className="no-print mt-4 flex flex-wrap gap-2.5">
            <AnchorButton href={`/api/petitions/${petition.id}/receipt.docx`} download>
              <Mark name="file" /> {t`Giấy biên nhận Word`}
            </AnchorButton>
            <AnchorButton href={`/api/petitions/${petition.id}/receipt.pdf`} download>
              <Mark name="file" /> {t`Giấy biên nhận PDF`}
            </AnchorButton>
          </div>
        </Card>
        {petition.replacedBy ? <Granted replacedBy={petition.replacedBy} /> : null}
        <Card title={t`Quá trình trao đổi`}>
          <HistoryList
            lines={petition.entries.map((entry) => ({
              at: entry.at,
              what: words(entry),
              by: entry.by,
              as: i18n._(PART_WORDS[entry.part]),
              reason: entry.text ?? t`(nội dung đã được xóa theo quy định)`,
            }))}
          />
        </Card>
      </div>
    </div>
  )
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-soft">{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Limit({ petition }: { petition: Petition }) {
  const { t } = useLingui()
  const { resolveBy, endedOn, answeredInTime } = petition
  if (resolveBy)
    return (
      <>
        <TimeLimit limit={resolveBy} /> <span className="block text-sm text-soft">{resolveBy.citation}</span>
      </>
    )
  if (endedOn === null) return <>{t`quy định áp dụng không đặt thời hạn`}</>
  const day = formatDay(endedOn)
  return (
    <>
      {answeredInTime === null
        ? t`kết thúc ngày ${day}`
        : answeredInTime
          ? t`trả lời đúng hạn, ngày ${day}`
          : t`trả lời quá hạn, ngày ${day}`}
    </>
  )
}

function Granted({ replacedBy }: { replacedBy: NonNullable<Petition['replacedBy']> }) {
  const { t } = useLingui()
  const day = formatDay(replacedBy.on)
  return (
    <Notice tone="success" title={t`Quyết định ${replacedBy.number} ngày ${day} thay thế quyết định bị kiến nghị`}>
      <LevelChip level={replacedBy.level} />
    </Notice>
  )
}

function PetitionActs({ petition }: { petition: Petition }) {
  const { t } = useLingui()
  const [asking, setAsking] = useState<'say' | 'uphold' | 'withdraw' | null>(null)
  const { can, id, appraisalId } = petition
  const close = (): void => setAsking(null)
  return (
    <>
      {can.withdraw ? <Button onPress={() => setAsking('withdraw')}>{t`Rút kiến nghị…`}</Button> : null}
      {can.say ? <Button onPress={() => setAsking('say')}>{t`Trao đổi…`}</Button> : null}
      {can.uphold ? <Button onPress={() => setAsking('uphold')}>{t`Giữ nguyên…`}</Button> : null}
      {can.replace ? (
        <LinkButton
          look="primary"
          to="/appraisals/$id/replacement"
          params={{ id: String(appraisalId) }}
          search={{ petition: id }}
        >
          {t`Thay thế quyết định…`}
        </LinkButton>
      ) : null}
      {asking === 'say' ? <SayDialog petition={petition} onClose={close} /> : null}
      {asking === 'uphold' || asking === 'withdraw' ? (
        <EndDialog petition={petition} act={asking} onClose={close} />
      ) : null}
    </>
  )
}
