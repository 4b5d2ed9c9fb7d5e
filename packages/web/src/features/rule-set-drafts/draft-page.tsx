import { useLingui } from '@lingui/react/macro'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { Notice, PageHeader, SaveState, TextLink } from '../../ui/index.ts'
import { DraftActions } from './draft-actions.tsx'
import { DraftConflict } from './draft-conflict.tsx'
import { DraftNotices } from './draft-notices.tsx'
import { DraftSheet } from './draft-sheet.tsx'
import { useFindings } from './findings.ts'
import { DocumentContext } from './place-words.ts'
import { draftQuery, type OpenDraft } from './queries.ts'
import { useDraft } from './use-draft.ts'

/** One draft: written in by whoever may save it, read by everyone else. */
export function DraftPage() {
  const { draftId } = useParams({ strict: false })
  const { data } = useSuspenseQuery(draftQuery(Number(draftId)))
  return data.can.includes('save') ? <WritingDesk key={data.draftId} draft={data} /> : <ReadingDesk draft={data} />
}

function Header({ draft, number, settle, problems }: HeaderProps) {
  const { t } = useLingui()
  return (
    <PageHeader
      title={number === '' ? t`Bộ tiêu chí đang soạn` : t`Soạn ${number}`}
      crumbs={[
        { key: 'sets', content: <TextLink to="/rule-sets">{t`Các bộ tiêu chí`}</TextLink> },
        { key: 'drafts', content: <TextLink to="/rule-set-drafts">{t`Bản soạn thảo`}</TextLink> },
      ]}
      about={t`Chép từ ${draft.basedOn.id}, phiên bản ${draft.basedOn.version} · người soạn: ${draft.author}`}
      actions={<DraftActions draft={draft} settle={settle} problems={problems} />}
    />
  )
}

type HeaderProps = {
  draft: OpenDraft
  number: string
  settle: () => Promise<number | null>
  problems: number
}

function WritingDesk({ draft }: { draft: OpenDraft }) {
  const { t } = useLingui()
  const desk = useDraft(draft)
  const { document, change, conflict } = desk
  const findings = useFindings(document, desk.problems)
  const slot = useMemo(() => ({ value: document, path: '', change }), [document, change])
  // What a conflict gives back is another document altogether: fields that hold half-typed text are drawn anew.
  const [taken, setTaken] = useState(0)
  return (
    <DocumentContext value={document}>
      <Header draft={draft} number={document.identity.number} settle={desk.settle} problems={findings.length} />
      <div className="mb-4 space-y-3 empty:hidden">
        <DraftNotices draft={draft} />
        {conflict ? (
          <DraftConflict
            mine={document}
            theirs={conflict.theirs}
            keepMine={conflict.keepMine}
            takeTheirs={() => {
              conflict.takeTheirs()
              setTaken((times) => times + 1)
            }}
          />
        ) : null}
        {desk.status.kind === 'refused' ? (
          <Notice tone="refusal" title={t`Máy chủ chưa nhận bản này`} reasons={desk.status.reasons}>
            <p>{t`Những gì đã viết vẫn giữ trên máy này.`}</p>
          </Notice>
        ) : null}
      </div>
      <DraftSheet
        key={taken}
        slot={slot}
        readOnly={false}
        findings={findings}
        saveState={desk.status.kind === 'refused' ? null : <SaveState status={desk.status} onRetry={desk.retry} />}
      />
    </DocumentContext>
  )
}

function ReadingDesk({ draft }: { draft: OpenDraft }) {
  const { t } = useLingui()
  const { document, problemList, lockVersion } = draft
  const findings = useFindings(document, problemList)
  const open = draft.state === 'writing' || draft.state === 'handed-in'
  return (
    <DocumentContext value={document}>
      <Header
        draft={draft}
        number={document.identity.number}
        settle={() => Promise.resolve(lockVersion)}
        problems={findings.length}
      />
      <div className="mb-4 space-y-3 empty:hidden">
        <DraftNotices draft={draft} />
      </div>
      <DraftSheet
        slot={{ value: document, path: '', change: ignored }}
        readOnly
        findings={open ? findings : []}
        saveState={<span className="text-sm text-soft">{t`Chỉ xem`}</span>}
      />
    </DocumentContext>
  )
}

const ignored = () => undefined
