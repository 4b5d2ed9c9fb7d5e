import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { formatCount, formatDay, formatInstant } from '../../lib/index.ts'
import {
  Card,
  LevelChip,
  Notice,
  PageHeader,
  rulerBands,
  TextLink,
  useLevelName,
  useMissingSentence,
  Yardstick,
} from '../../ui/index.ts'
import type { standingOf } from './body-form-model.tsx'
import { ConditionsCard } from './conditions-card.tsx'
import { PaperLinks } from './paper-links.tsx'
import type { ShownBody } from './queries.ts'
import { QuotaLines } from './quota-lines.tsx'
import { TasksCard } from './tasks-card.tsx'
import { HISTORY_NAMES, ROLE_NAMES, STAGE_NAMES } from './words.ts'

export type BodyLayoutProps = {
  body: ShownBody
  /** What stands on the form now; null where the reader may not see it. */
  standing: ReturnType<typeof standingOf> | null
  /** The other side's total, in hundredths. */
  other?: number
  /** Whose total it is; the self-appraisal's unless it is said. */
  otherLabel?: string
  actions: ReactNode
  notice?: ReactNode
  children: ReactNode
}

/** The page of a body: tasks and form to the left, where it stands to the right. */
export function BodyLayout({ body, standing, other, otherLabel, actions, notice, children }: BodyLayoutProps) {
  const { t, i18n } = useLingui()
  const stage = i18n._(STAGE_NAMES[body.stage])
  const panel =
    standing === null ? null : (
      <Standing
        body={body}
        standing={standing}
        {...(other === undefined ? {} : { other })}
        otherLabel={otherLabel ?? t`tự chấm`}
      />
    )
  const head = body.headName ?? t`khuyết người đứng đầu`
  return (
    <>
      <PageHeader
        title={body.unitName}
        crumbs={[
          {
            key: 'list',
            content: <TextLink to="/bodies" search={{ year: body.year }}>{t`Đánh giá tổ chức`}</TextLink>,
          },
          { key: 'year', content: t`Năm ${body.year}` },
        ]}
        about={t`${body.parentName} · ${head} · ${stage}`}
        actions={<span className="flex flex-wrap items-center gap-2.5 max-sm:hidden">{actions}</span>}
      />
      <div className="mb-5 space-y-4 empty:hidden">
        {notice}
        {body.returnReason !== null && body.stage === 'self-scoring' ? (
          <Notice tone="attention" title={t`Phiếu được trả lại`} reasons={[body.returnReason]} />
        ) : null}
        <Result body={body} />
        <LowerReplaced body={body} />
        <Waits body={body} />
      </div>
      {panel === null ? null : <div className="mb-5 lg:hidden">{panel}</div>}
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_23rem]">
        <div className="min-w-0 space-y-5">
          <TasksCard body={body} />
          {children}
        </div>
        <aside className="space-y-5">
          {panel === null ? null : <div className="max-lg:hidden">{panel}</div>}
          <ConditionsCard body={body} />
          {body.quota === null ? null : (
            <Card title={t`Tỷ lệ xuất sắc`} aside={t`Điều 8 khoản 5`}>
              <QuotaLines quotas={[body.quota]} year={body.year} />
            </Card>
          )}
          <PaperLinks body={body} />
          <Rules body={body} />
          <History body={body} />
        </aside>
      </div>
      {actions === null ? null : (
        <div className="no-print sticky bottom-0 z-10 -mx-4 mt-5 -mb-6 flex flex-wrap items-center justify-end gap-2.5 border-t border-line bg-paper px-4 py-3 sm:hidden">
          {actions}
        </div>
      )}
    </>
  )
}

function Result({ body: { result, replaced, unitName } }: { body: ShownBody }) {
  const { t } = useLingui()
  if (result === null) return null
  const on = formatDay(result.recognisedAt)
  const print = result.contentHash.slice(0, 12)
  return (
    <Notice
      tone="success"
      title={
        <>
          {t`${unitName} được công nhận:`} <LevelChip level={result.level} wording="full" />
        </>
      }
    >
      <p>{t`${result.document} ngày ${on}, ${result.signer} ký. Kết quả đã khóa, dấu vân tay ${print}…`}</p>
      {result.reason === null ? null : (
        <>
          <p className="mt-1">{t`Thay kết quả trước vì: ${result.reason}`}</p>
          <ul className="mt-1 space-y-1 text-soft">
            {replaced.map(({ level, document, signer, recognisedAt, contentHash }) => {
              const when = formatDay(recognisedAt)
              return (
                <li key={contentHash}>
                  <s>
                    <LevelChip level={level} wording="short" />
                  </s>{' '}
                  {t`${document} ngày ${when}, ${signer} ký; đã bị thay`}
                </li>
              )
            })}
          </ul>
        </>
      )}
    </Notice>
  )
}

/** A level below changed after this body was recognised: what was decided stays, and somebody has to look at it again. */
function LowerReplaced({ body: { lowerReplaced } }: { body: ShownBody }) {
  const { t } = useLingui()
  const level = useLevelName('short')
  if (lowerReplaced.length === 0) return null
  return (
    <Notice
      tone="attention"
      title={t`Kết quả của tổ chức cấp dưới đã bị thay sau khi tổ chức này được công nhận`}
      reasons={lowerReplaced.map(({ unitName, was, is }) => `${unitName}: ${level(was)} → ${level(is)}`)}
    />
  )
}

/** Subordinate bodies come first: which ones are still to come. */
function Waits({ body: { waitsFor, stage } }: { body: ShownBody }) {
  const { t, i18n } = useLingui()
  if (waitsFor.length === 0 || stage === 'recognised') return null
  const count = formatCount(waitsFor.length)
  return (
    <Notice
      tone="information"
      title={t`Chờ ${count} tổ chức cấp dưới được công nhận trước (Điều 9 khoản 1)`}
      reasons={[waitsFor.map(({ unitName, stage: of }) => `${unitName} (${i18n._(STAGE_NAMES[of])})`).join(', ')]}
    >
      {stage === 'self-scoring' ? <p>{t`Tổ chức vẫn tự đánh giá và gửi được trong lúc chờ.`}</p> : null}
    </Notice>
  )
}

function Standing({
  body,
  standing,
  other,
  otherLabel,
}: {
  body: ShownBody
  standing: NonNullable<BodyLayoutProps['standing']>
  other?: number
  otherLabel: string
}) {
  const { t } = useLingui()
  const missingSentence = useMissingSentence()
  const bands = rulerBands(body.document)
  const { tally, total } = standing
  const outcome = body.reviewOutcome ?? body.selfOutcome
  const left = formatCount(tally.missing.length)
  const asks = outcome?.missing.some(({ path }) => path === 'facts.levelSetByAuthority') ?? false
  const markers = [
    ...(tally.scored === 0 ? [] : [{ value: total }]),
    ...(other === undefined || other === total ? [] : [{ value: other, label: otherLabel, faint: true }]),
  ]
  const toNext = missingSentence(bands, total)
  return (
    <Card title={body.result === null ? t`Tạm tính` : t`Kết quả`}>
      <Yardstick bands={bands} markers={markers} />
      <div className="mt-2 flex flex-wrap items-center gap-2">
        {tally.missing.length > 0 ? (
          <LevelChip level="insufficient-data">{t`Còn ${left} tiêu chí`}</LevelChip>
        ) : outcome === null ? null : (
          <LevelChip level={body.result?.level ?? outcome.level} wording="usual" />
        )}
      </div>
      <div className="mt-2 space-y-1 text-sm text-soft">
        {tally.missing.length === 0 && body.result === null && toNext !== null ? <p>{toNext}</p> : null}
        {body.stage === 'self-scoring' ? (
          <p>{t`Mức theo điểm đã lưu và nhiệm vụ như tổ chức báo cáo; phần đề nghị vượt mức chờ cấp trên trả lời.`}</p>
        ) : null}
        {asks ? (
          <p>{t`Đủ điểm nhưng thiếu điều kiện; văn bản không nêu mức, người có thẩm quyền quyết định và ghi căn cứ.`}</p>
        ) : null}
      </div>
    </Card>
  )
}

function Rules({ body: { ruleSet, weights, authority } }: { body: ShownBody }) {
  const { t } = useLingui()
  return (
    <Card title={t`Căn cứ`}>
      <dl className="space-y-2 text-sm">
        <div>
          <dt className="text-soft">{t`Người công nhận (Điều 5)`}</dt>
          <dd>{authority === null ? t`chưa xác định` : `${authority.personName}, ${authority.unitName}`}</dd>
        </div>
        <div>
          <dt className="text-soft">{t`Văn bản`}</dt>
          <dd>{ruleSet.number}</dd>
        </div>
        <div>
          <dt className="text-soft">{t`Tiêu chí kết quả và điểm (Điều 7 khoản 2)`}</dt>
          <dd>
            {weights === null
              ? t`Chưa có quyết định; mức điểm từng tiêu chí là giả định.`
              : t`${weights.document}, áp dụng cho ${weights.unitName} từ ${formatDay(weights.validFrom)}`}
          </dd>
        </div>
      </dl>
    </Card>
  )
}

function History({ body: { history } }: { body: ShownBody }) {
  const { t, i18n } = useLingui()
  if (history.length === 0) return null
  return (
    <Card title={t`Lịch sử`}>
      <ol className="space-y-2.5 text-sm">
        {history.map(({ at, action, actorName, role, reason }) => {
          const [said, as] = [HISTORY_NAMES[action], ROLE_NAMES[role]]
          return (
            <li key={`${at} ${action}`}>
              <b className="font-semibold">{said === undefined ? action : i18n._(said)}</b>
              <span className="block text-soft">
                {formatInstant(at)} · {actorName}
                {as === undefined ? '' : `, ${i18n._(as)}`}
              </span>
              {reason === null ? null : <span className="block">“{reason}”</span>}
            </li>
          )
        })}
      </ol>
    </Card>
  )
}
