import { useLingui } from '@lingui/react/macro'
import { catalogueEntrySchema, type CatalogueEntryRow } from '@thuoc-do/contract'
import type { CatalogueEntry } from '@thuoc-do/domain'
import { useState } from 'react'
import type { Answer } from '../../lib/index.ts'
import { FormDialog } from '../../ui/index.ts'
import { EntryConflict } from './entry-conflict.tsx'
import { EntryFields } from './entry-fields.tsx'
import { emptyForm, formOf, readForm } from './entry-form.ts'
import { CATALOGUE, sendTo, type VersionPlace } from './queries.ts'

type Theirs = { entry: CatalogueEntry; version: number }

/** What an entry says now, when the server answered that somebody else changed it. */
function theirsIn(answer: Answer<unknown>): Theirs | null {
  const found = answer.ok ? undefined : answer.refusal.problems.find(({ code }) => code === 'catalogue-entry-changed')
  const { present, version } = found?.params ?? {}
  if (present === undefined || version === undefined) return null
  const read = catalogueEntrySchema.safeParse(JSON.parse(present))
  return read.success ? { entry: read.data, version: Number(version) } : null
}

/** Adds a product or changes one. When somebody was faster, both contents stand side by side and nothing is lost. */
export function EntryDialog(props: {
  at: VersionPlace
  units: readonly { id: number; name: string }[]
  standardPoints: string | null
  /** Null for a new one. */
  entry: CatalogueEntryRow | null
  onClose: () => void
}) {
  const { t } = useLingui()
  const { at, units, standardPoints, entry, onClose } = props
  const [form, setForm] = useState(() => (entry === null ? emptyForm(standardPoints) : formOf(entry)))
  const [version, setVersion] = useState(entry?.version ?? null)
  const [theirs, setTheirs] = useState<Theirs | null>(null)
  const [tried, setTried] = useState(false)
  const read = readForm(form, standardPoints)

  async function save(): Promise<Answer<unknown>> {
    const body = { code: entry?.code ?? null, version, entry: read.written }
    const answer = await sendTo(at, 'entries', body, 'PUT')
    setTheirs(theirsIn(answer))
    return answer
  }

  return (
    <FormDialog
      title={entry === null ? t`Thêm sản phẩm, công việc` : t`Sửa sản phẩm ${entry.code}`}
      onClose={onClose}
      action={t`Lưu`}
      said={t`Đã lưu sản phẩm.`}
      refreshes={CATALOGUE}
      send={() => {
        setTried(true)
        return read.entry === null ? null : save()
      }}
    >
      {theirs === null || read.entry === null ? null : (
        <EntryConflict
          mine={read.entry}
          theirs={theirs.entry}
          units={units}
          onTheirs={() => {
            setForm(formOf(theirs.entry))
            setVersion(theirs.version)
            setTheirs(null)
          }}
          onMine={() => {
            setVersion(theirs.version)
            setTheirs(null)
          }}
        />
      )}
      <EntryFields
        form={form}
        onForm={setForm}
        read={read}
        units={units}
        standardPoints={standardPoints}
        telling={tried}
      />
    </FormDialog>
  )
}
