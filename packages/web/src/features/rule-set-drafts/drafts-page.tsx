import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import type { DraftRow } from '@thuoc-do/contract'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { currentLanguage, formatCount, formatInstant } from '../../lib/index.ts'
import { Button, Card, EmptyState, Mark, PageHeader, TextLink } from '../../ui/index.ts'
import { BeginDialog } from './begin-dialog.tsx'
import { draftsQuery, ruleSetsQuery } from './queries.ts'

/** The state of a draft in a word. */
const STATES: Record<DraftRow['state'], { word: MessageDescriptor; look: string }> = {
  writing: { word: msg`đang soạn`, look: 'bg-satisfactory-tint text-satisfactory' },
  'handed-in': { word: msg`đã trình, chờ ban hành`, look: 'bg-good-tint text-good' },
  published: { word: msg`đã ban hành`, look: 'bg-outstanding-tint text-outstanding' },
  discarded: { word: msg`đã bỏ`, look: 'bg-not-rated-tint text-soft' },
}

/** Every draft of a rule set of this office, newest first; a new one is begun here. */
export function DraftsPage() {
  const { t } = useLingui()
  const { data: drafts } = useSuspenseQuery(draftsQuery)
  const { data: shelf } = useQuery(ruleSetsQuery)
  const { from, begin } = useSearch({ strict: false })
  const navigate = useNavigate()
  const may = shelf?.canWrite === true
  const beginning = may && (begin === true || from !== undefined)
  const button = may ? (
    <Button look="primary" onPress={() => void navigate({ to: '/rule-set-drafts', search: { begin: true } })}>
      {t`Soạn bộ tiêu chí`}
    </Button>
  ) : null
  return (
    <>
      <PageHeader
        title={t`Bản soạn thảo bộ tiêu chí`}
        crumbs={[{ key: 'sets', content: <TextLink to="/rule-sets">{t`Các bộ tiêu chí`}</TextLink> }]}
        about={t`Một người soạn, người thứ hai ban hành.`}
        actions={button}
      />
      {drafts.length === 0 ? (
        <Card>
          <EmptyState title={t`Chưa có bản soạn thảo nào`} action={button}>
            {t`Mỗi bản bắt đầu từ một bộ tiêu chí đã có: chép nguyên, rồi sửa những gì cơ quan quy định khác.`}
          </EmptyState>
        </Card>
      ) : (
        <ul className="grid gap-4 lg:grid-cols-2">
          {drafts.map((draft) => (
            <li key={draft.draftId}>
              <DraftCard draft={draft} />
            </li>
          ))}
        </ul>
      )}
      {beginning && shelf ? (
        <BeginDialog
          ruleSets={shelf.ruleSets}
          from={from ?? null}
          onClose={() => void navigate({ to: '/rule-set-drafts', search: {}, replace: true })}
        />
      ) : null}
    </>
  )
}

function DraftCard({ draft }: { draft: DraftRow }) {
  const { t, i18n } = useLingui()
  const { word, look } = STATES[draft.state]
  const version = formatCount(draft.version)
  const problems = formatCount(draft.problems)
  const at = formatInstant(draft.updatedAt)
  return (
    <Card
      title={
        <TextLink to="/rule-set-drafts/$draftId" params={{ draftId: String(draft.draftId) }}>
          {draft.number === '' ? t`chưa có số` : draft.number}
        </TextLink>
      }
      aside={<span className={`rounded-md px-2 py-0.5 font-semibold ${look}`}>{i18n._(word)}</span>}
    >
      <p>{currentLanguage() === 'vi' ? draft.titleVi : draft.titleEn}</p>
      <p className="mt-2 text-sm break-words text-soft">
        {t`${draft.ruleSetId}, phiên bản ${version}`} · {draft.author} · {t`sửa lúc ${at}`}
      </p>
      {draft.problems > 0 && draft.state !== 'published' && draft.state !== 'discarded' ? (
        <p className="mt-1 inline-flex items-center gap-1.5 text-sm font-medium text-unsatisfactory">
          <Mark name="warning" className="size-3.5" />
          {t`Còn ${problems} điều phải sửa`}
        </p>
      ) : null}
    </Card>
  )
}
