import { useLingui } from '@lingui/react/macro'
import { figuresReportSchema, type FiguresCheck as Report } from '@thuoc-do/contract'
import { useState, type FormEvent } from 'react'
import { request, useReasons } from '../../lib/index.ts'
import { Button, Card, Notice, TextField, useLevelName } from '../../ui/index.ts'
import { useFiguresWords } from './figures-words.ts'

const RATED = ['outstanding', 'good', 'satisfactory', 'unsatisfactory'] as const
type Label = (typeof RATED)[number]
type ByLabel = Record<Label, string>

const NOTHING: ByLabel = { outstanding: '', good: '', satisfactory: '', unsatisfactory: '' }

/** The sentence published about 2023, as it was printed. */
const PUBLISHED_2023 = {
  total: '2177',
  shares: { outstanding: '19,9', good: '99,42', satisfactory: '0,47', unsatisfactory: '0,11' },
}

/** Only what was typed is sent; groups and blanks in a number of people mean nothing. */
export function figuresBody(total: string, shares: ByLabel, counts: ByLabel) {
  const given = (byLabel: ByLabel, clean: (text: string) => string) =>
    Object.fromEntries(RATED.map((label) => [label, clean(byLabel[label])]).filter(([, text]) => text !== ''))
  const whole = (text: string) => text.replaceAll(/[\s.]/gu, '')
  const share = (text: string) => text.replaceAll(/[\s%]/gu, '')
  const people = whole(total)
  return {
    ...(people === '' ? {} : { total: people }),
    shares: given(shares, share),
    counts: given(counts, whole),
  }
}

/** Takes the figures of a published sentence and says whether whole people can stand behind all of them. */
export function FiguresCheck({ demonstration }: { demonstration: boolean }) {
  const { t } = useLingui()
  const levelName = useLevelName()
  const reasonsOf = useReasons()
  const [total, setTotal] = useState(demonstration ? PUBLISHED_2023.total : '')
  const [shares, setShares] = useState<ByLabel>(demonstration ? PUBLISHED_2023.shares : NOTHING)
  const [counts, setCounts] = useState<ByLabel>(NOTHING)
  const [found, setFound] = useState<{ report: Report; total: string } | null>(null)
  const [refused, setRefused] = useState<readonly string[]>([])
  const [busy, setBusy] = useState(false)

  async function check(event: FormEvent): Promise<void> {
    event.preventDefault()
    setBusy(true)
    setRefused([])
    try {
      const body = figuresBody(total, shares, counts)
      const answer = await request(figuresReportSchema, '/api/figures-check', { method: 'POST', body })
      setFound(answer.ok ? { report: answer.value, total: body.total ?? '' } : null)
      if (!answer.ok) setRefused(reasonsOf(answer.refusal))
    } catch (problem) {
      setRefused(reasonsOf(problem))
    } finally {
      setBusy(false)
    }
  }

  return (
    <Card title={t`Đối chiếu số liệu công bố`}>
      <form className="space-y-3" onSubmit={(event) => void check(event)}>
        <p className="text-sm text-soft">
          {demonstration
            ? t`Đã điền sẵn câu công bố về năm 2023. Sửa các con số để thử câu khác.`
            : t`Ghi các con số như trong câu công bố; ô nào câu không nêu thì để trống.`}
        </p>
        <TextField label={t`Số người nêu trong câu`} inputMode="numeric" value={total} onChange={setTotal} />
        <table className="w-full">
          <thead>
            <tr className="text-sm text-soft">
              <th scope="col" className="text-left font-medium">{t`Mức`}</th>
              <th scope="col" className="text-left font-medium">{t`Tỷ lệ (%)`}</th>
              <th scope="col" className="text-left font-medium">{t`Số người`}</th>
            </tr>
          </thead>
          <tbody>
            {RATED.map((label) => {
              const name = levelName(label)
              return (
                <tr key={label}>
                  <th scope="row" className="py-1 pr-3 text-left text-sm font-normal">
                    {name}
                  </th>
                  <td className="w-24 py-1 pr-2">
                    <TextField
                      label={t`Tỷ lệ ${name} (%)`}
                      labelHidden
                      inputMode="decimal"
                      value={shares[label]}
                      onChange={(text) => setShares((now) => ({ ...now, [label]: text }))}
                    />
                  </td>
                  <td className="w-24 py-1">
                    <TextField
                      label={t`Số người ${name}`}
                      labelHidden
                      inputMode="numeric"
                      value={counts[label]}
                      onChange={(text) => setCounts((now) => ({ ...now, [label]: text }))}
                    />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
        <Button type="submit" isPending={busy}>{t`Đối chiếu`}</Button>
      </form>
      <div className="mt-4 space-y-3" aria-live="polite">
        {refused.length > 0 ? <Notice tone="refusal" title={t`Chưa đối chiếu được`} reasons={refused} /> : null}
        {found ? <FiguresFindings report={found.report} total={found.total} /> : null}
      </div>
    </Card>
  )
}

const TONES = { consistent: 'success', 'consistent-under-a-reading': 'attention', inconsistent: 'refusal' } as const

/** The verdict, what is wrong at its word, and each understanding that would make it right. */
export function FiguresFindings({ report, total }: { report: Report; total: string }) {
  const { t } = useLingui()
  const words = useFiguresWords()
  return (
    <Notice
      tone={TONES[report.verdict]}
      title={words.verdict(report.verdict)}
      reasons={report.problems.map((problem) => words.problem(problem))}
    >
      {report.readings.map((reading, at) => {
        const nth = at + 1
        return (
          <div key={at}>
            <p className="font-medium">
              {report.readings.length > 1 ? t`Cách hiểu ${nth}` : report.problems.length > 0 ? t`Cách hiểu` : t`Khi đó`}
            </p>
            <ul className="list-disc space-y-0.5 pl-5 text-sm">
              {words.reading(reading, total).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </div>
        )
      })}
    </Notice>
  )
}
