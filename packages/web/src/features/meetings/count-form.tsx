import { useLingui } from '@lingui/react/macro'
import { ballotCountedSchema, type BallotReply } from '@thuoc-do/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { formatCount, request, useReasons } from '../../lib/index.ts'
import { Button, Notice, TableScrollBox, TextField } from '../../ui/index.ts'
import { MEETINGS_KEY } from './queries.ts'
import { useChoiceName } from './use-choice-name.ts'

type Field = 'issued' | 'collected' | 'invalid' | 'blank' | BallotReply['choices'][number]
type Numbers = Partial<Record<Field, string>>
const wholeOf = (text: string | undefined): number => (/^[0-9]{1,6}$/u.test(text ?? '') ? Number(text) : Number.NaN)

/** One teller's count: his own numbers on paper, or the sums of the electronic box to confirm. */
export function CountForm({ ballot }: { ballot: BallotReply }) {
  const { t } = useLingui()
  const nameOf = useChoiceName('short')
  const queries = useQueryClient()
  const reasons = useReasons()
  const [typed, setTyped] = useState<ReadonlyMap<number, Numbers>>(
    () =>
      new Map(
        ballot.subjects.map(({ appraisalId, voters }) => [
          appraisalId,
          { issued: String(voters), collected: String(voters), invalid: '0', blank: '0' },
        ]),
      ),
  )
  const [refused, setRefused] = useState<readonly string[]>([])
  const electronic = ballot.kind === 'electronic'
  const heads: Record<string, string> = {
    issued: t`Phát ra`,
    collected: t`Thu về`,
    blank: t`Trắng`,
    invalid: t`Không hợp lệ`,
  }
  const fields: readonly Field[] = ['issued', 'collected', ...ballot.choices, 'blank', 'invalid']
  const headOf = (field: Field): string => heads[field] ?? nameOf(field as BallotReply['choices'][number])

  async function send(): Promise<void> {
    const counts = ballot.subjects.map(({ appraisalId }) => {
      const numbers = typed.get(appraisalId) ?? {}
      return {
        appraisalId,
        issued: wholeOf(numbers.issued),
        collected: wholeOf(numbers.collected),
        invalid: wholeOf(numbers.invalid),
        blank: wholeOf(numbers.blank),
        choices: Object.fromEntries(ballot.choices.map((choice) => [choice, wholeOf(numbers[choice] ?? '0')])),
      }
    })
    if (!electronic && /null/u.test(JSON.stringify(counts))) {
      setRefused([t`Số phiếu phải là số nguyên không âm.`])
      return
    }
    try {
      const answer = await request(ballotCountedSchema, `/api/ballots/${ballot.id}/count`, {
        method: 'POST',
        body: { version: ballot.version, counts: electronic ? null : counts },
      })
      if (!answer.ok) setRefused(reasons(answer.refusal))
      else if (answer.value.differing.length > 0) {
        const names = answer.value.differing.join(', ')
        setRefused([t`Hai người kiểm phiếu đếm khác nhau ở: ${names}. Cả hai hãy đếm lại.`])
      }
      await queries.invalidateQueries({ queryKey: MEETINGS_KEY })
    } catch (problem) {
      setRefused(reasons(problem))
    }
  }

  return (
    <section className="space-y-3 rounded-md border border-line p-4">
      <p className="max-w-prose text-sm">
        {electronic
          ? t`Đây là tổng số trong hòm phiếu điện tử. Kiểm tra rồi xác nhận; cần cả hai người kiểm phiếu.`
          : t`Nhập số anh/chị tự đếm. Người kiểm phiếu kia không thấy; hai bên khớp thì kết quả mới có hiệu lực.`}
      </p>
      <TableScrollBox caption={t`Kiểm phiếu`}>
        <table className="w-full text-sm">
          <thead>
            <tr className="border-b border-line text-soft">
              <th scope="col" className="px-2 py-1.5 text-left font-medium">{t`Họ và tên`}</th>
              {fields.map((field) => (
                <th key={field} scope="col" className="px-2 py-1.5 text-right font-medium">
                  {headOf(field)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ballot.subjects.map(({ appraisalId, fullName }) => {
              const box = ballot.box?.find((one) => one.appraisalId === appraisalId)
              const shown = (field: Field): number => {
                if (box === undefined) return 0
                return field === 'issued' || field === 'collected' || field === 'blank' || field === 'invalid'
                  ? box[field]
                  : (box.choices[field] ?? 0)
              }
              return (
                <tr key={appraisalId} className="border-b border-line last:border-0">
                  <th scope="row" className="min-w-36 px-2 py-1.5 text-left font-semibold">
                    {fullName}
                  </th>
                  {fields.map((field) => (
                    <td key={field} className="min-w-18 px-2 py-1.5 text-right tabular-nums">
                      {electronic ? (
                        formatCount(shown(field))
                      ) : (
                        <TextField
                          label={`${fullName}: ${headOf(field)}`}
                          labelHidden
                          inputMode="numeric"
                          value={typed.get(appraisalId)?.[field] ?? ''}
                          onChange={(text) =>
                            setTyped(
                              (now) => new Map([...now, [appraisalId, { ...now.get(appraisalId), [field]: text }]]),
                            )
                          }
                        />
                      )}
                    </td>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      </TableScrollBox>
      {refused.length > 0 ? <Notice tone="refusal" title={t`Chưa ghi nhận`} reasons={refused} /> : null}
      <Button look="primary" onPress={() => void send()}>
        {electronic ? t`Xác nhận kết quả` : t`Gửi kết quả tôi đếm`}
      </Button>
    </section>
  )
}
