import { useLingui } from '@lingui/react/macro'
import { differingCriteria, type Scores } from '../lib/index.ts'
import { useAnswerLines } from './answer-lines.ts'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'
import type { Form } from './use-form.ts'

type Side = { scores: Scores; texts: readonly string[] }

/** Two versions of one form met: shows where they differ and lets the person choose; until then both are kept. */
export function FormConflict(props: {
  form: Form
  mine: Side
  theirs: Side
  /** Names of the texts, in the order of `texts`. */
  textNames: readonly string[]
  keepMine: () => void
  takeTheirs: () => void
}) {
  const { t } = useLingui()
  const { form, mine, theirs, textNames, keepMine, takeTheirs } = props
  const lines = useAnswerLines(form)
  const differing = new Set(
    differingCriteria(
      lines.map(({ criterion }) => criterion),
      mine.scores,
      theirs.scores,
    ),
  )
  const texts = textNames.filter((_, at) => mine.texts[at] !== theirs.texts[at])
  return (
    <Notice
      tone="attention"
      title={t`Phiếu này vừa được lưu ở nơi khác`}
      action={
        <>
          <Button look="primary" onPress={keepMine}>{t`Giữ bản trên màn hình này`}</Button>
          <Button onPress={takeTheirs}>{t`Lấy bản trên máy chủ`}</Button>
        </>
      }
    >
      <p>
        {t`Có thể anh/chị đang mở phiếu ở một máy hoặc thẻ khác. Chưa bản nào bị mất: bản trên màn hình được giữ ở máy này, bản kia ở trên máy chủ. Hãy chọn bản dùng tiếp.`}
      </p>
      {differing.size > 0 ? (
        <table className="w-full max-w-xl text-sm">
          <caption className="sr-only">{t`Những chỗ khác nhau`}</caption>
          <thead>
            <tr className="text-left text-soft">
              <th scope="col" className="py-1 pr-3 font-semibold">{t`Tiêu chí`}</th>
              <th scope="col" className="py-1 pr-3 text-right font-semibold">{t`Màn hình này`}</th>
              <th scope="col" className="py-1 text-right font-semibold">{t`Máy chủ`}</th>
            </tr>
          </thead>
          <tbody>
            {lines
              .filter(({ criterion }) => differing.has(criterion))
              .map((line) => (
                <tr key={line.criterion} className="border-t border-line">
                  <th scope="row" className="py-1 pr-3 text-left font-normal">
                    {line.code} {line.label}
                  </th>
                  <td className="py-1 pr-3 text-right font-semibold">{line.written(mine.scores) ?? '–'}</td>
                  <td className="py-1 text-right font-semibold">{line.written(theirs.scores) ?? '–'}</td>
                </tr>
              ))}
          </tbody>
        </table>
      ) : null}
      {texts.length > 0 ? <p className="text-sm">{t`Khác nhau ở: ${texts.join(', ')}.`}</p> : null}
    </Notice>
  )
}
