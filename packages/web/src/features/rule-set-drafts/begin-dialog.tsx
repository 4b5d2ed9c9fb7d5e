import { useLingui } from '@lingui/react/macro'
import { draftBegunSchema, type RuleSetRow } from '@thuoc-do/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { currentLanguage, request, useReasons } from '../../lib/index.ts'
import { Button, Dialog, Notice, Select, TextField } from '../../ui/index.ts'
import { DRAFTS_KEY } from './queries.ts'

const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u
const OWN = 'local/'

/** Asks what to begin from and what it becomes: the next version of that set, or a set of the office's own. */
export function BeginDialog(props: { ruleSets: readonly RuleSetRow[]; from: string | null; onClose: () => void }) {
  const { t } = useLingui()
  const { ruleSets, from, onClose } = props
  const reasonsOf = useReasons()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const newest = ruleSets.filter(({ superseded }) => !superseded)
  const [basis, setBasis] = useState(() => newest.find(({ id }) => id === from)?.id ?? newest[0]?.id ?? '')
  const [own, setOwn] = useState(true)
  const [name, setName] = useState('')
  const [refused, setRefused] = useState<readonly string[]>([])
  const [busy, setBusy] = useState(false)
  const set = newest.find(({ id }) => id === basis)
  const wrong = own && name !== '' && !NAME.test(name)
  const ready = set !== undefined && (!own || NAME.test(name))
  const next = String((set?.version ?? 0) + 1)

  async function begin(): Promise<void> {
    if (!set) return
    setBusy(true)
    try {
      const body = { basedOn: { id: set.id, version: set.version }, ruleSetId: own ? `${OWN}${name}` : set.id }
      const answer = await request(draftBegunSchema, '/api/rule-set-drafts', { method: 'POST', body })
      if (answer.ok) {
        await queries.invalidateQueries({ queryKey: DRAFTS_KEY })
        await navigate({ to: '/rule-set-drafts/$draftId', params: { draftId: String(answer.value.draftId) } })
      } else setRefused(reasonsOf(answer.refusal))
    } catch (problem) {
      setRefused(reasonsOf(problem))
    } finally {
      setBusy(false)
    }
  }

  return (
    <Dialog
      title={t`Soạn bộ tiêu chí`}
      isOpen
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t`Thôi`}</Button>
          <Button look="primary" isPending={busy} isDisabled={!ready} onPress={() => void begin()}>
            {t`Bắt đầu soạn`}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <Select
          label={t`Chép từ`}
          value={basis === '' ? null : basis}
          onChange={setBasis}
          options={newest.map((one) => ({
            id: one.id,
            label: one.number,
            about: currentLanguage() === 'vi' ? one.titleVi : one.titleEn,
          }))}
        />
        <fieldset className="space-y-2">
          <legend className="mb-1 text-sm font-medium">{t`Thành`}</legend>
          {[true, false].map((itsOwn) => (
            <label key={String(itsOwn)} className="flex items-start gap-2.5 pointer-coarse:py-2">
              <input
                type="radio"
                name="becomes"
                className="mt-0.5 size-4.5 accent-red"
                checked={own === itsOwn}
                onChange={() => setOwn(itsOwn)}
              />
              {itsOwn ? t`một bộ tiêu chí riêng của cơ quan` : t`phiên bản ${next} của chính bộ này`}
            </label>
          ))}
        </fieldset>
        {own ? (
          <TextField
            label={t`Mã của bộ mới`}
            value={name}
            maxLength={70}
            onChange={(typed) => setName(typed.toLowerCase())}
            problem={wrong ? t`Chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối.` : null}
            hint={t`Chữ thường không dấu, chữ số và dấu gạch nối, ví dụ quy-che-2027. Mã đầy đủ: ${OWN}${name === '' ? '…' : name}`}
          />
        ) : null}
        <p className="text-sm text-soft">
          {t`Toàn bộ nội dung và căn cứ được chép sang; giá trị nào thêm mới thì ghi là giả định cho đến khi có căn cứ.`}
        </p>
        {refused.length > 0 ? <Notice tone="refusal" title={t`Chưa bắt đầu được`} reasons={refused} /> : null}
      </div>
    </Dialog>
  )
}
