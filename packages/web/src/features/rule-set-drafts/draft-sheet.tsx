import { useLingui } from '@lingui/react/macro'
import type { RuleSet } from '@thuoc-do/domain'
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import { currentLanguage, formatCount } from '../../lib/index.ts'
import { ChapterForms } from './chapters.tsx'
import { DraftContents } from './draft-contents.tsx'
import type { Slot } from './draft-model.ts'
import { EditingContext, goToPlace, JumpContext, ProblemsContext, type Jump } from './editing.tsx'
import { sentencesByPlace, type WordedFinding } from './findings.ts'
import { ProblemsPanel } from './problems-panel.tsx'
import { TotalsBar } from './totals-bar.tsx'

export type DraftSheetProps = {
  slot: Slot<RuleSet>
  readOnly: boolean
  findings: readonly WordedFinding[]
  /** Whether what is typed is safe. */
  saveState: ReactNode
}

/** The draft as a sheet of paper: contents at the left, totals and what is wrong always in sight, chapters as forms. */
export function DraftSheet({ slot, readOnly, findings, saveState }: DraftSheetProps) {
  const { t } = useLingui()
  const { value } = slot
  const { number } = value.identity
  const [jump, setJump] = useState<Jump | null>(null)
  const editing = useMemo(() => ({ readOnly, instrument: number }), [readOnly, number])
  // A keystroke that changes nothing that is wrong leaves every field as it was drawn.
  const written = JSON.stringify(findings)
  const [sentences, setSentences] = useState({ written, places: sentencesByPlace(findings) })
  if (sentences.written !== written) setSentences({ written, places: sentencesByPlace(findings) })
  useEffect(() => {
    if (jump) goToPlace(jump.path)
  }, [jump])
  const go = useCallback((path: string) => setJump((now) => ({ path, nth: (now?.nth ?? 0) + 1 })), [])
  const language = currentLanguage()
  const version = formatCount(value.version)
  return (
    <EditingContext value={editing}>
      <ProblemsContext value={sentences.places}>
        <JumpContext value={jump}>
          <div className="grid items-start gap-5 lg:grid-cols-[15rem_minmax(0,1fr)]">
            <DraftContents />
            <div className="min-w-0">
              <div className="sticky top-0 z-20 -mx-1 bg-ground px-1 pt-1 pb-2">
                <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5 rounded-lg border border-line bg-paper px-4 py-2">
                  <TotalsBar document={value} />
                  <span className="ml-auto flex flex-wrap items-center gap-x-4 gap-y-1">
                    {saveState}
                    <ProblemsPanel findings={findings} onGo={go} />
                  </span>
                </div>
              </div>
              <article className="space-y-9 rounded-lg border border-line bg-paper px-4 py-6 sm:px-8 sm:py-8">
                <header className="space-y-1.5 text-center">
                  <p className="text-sm font-semibold uppercase">{value.identity.issuer[language]}</p>
                  <p className="text-lg font-semibold text-balance">{value.identity.title[language]}</p>
                  <p className="text-sm break-all text-soft">{t`mã ${value.id} · phiên bản ${version}`}</p>
                </header>
                <ChapterForms slot={slot} />
              </article>
            </div>
          </div>
        </JumpContext>
      </ProblemsContext>
    </EditingContext>
  )
}
