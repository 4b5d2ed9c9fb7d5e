import { useLingui } from '@lingui/react/macro'
import { NO_TASK } from '@thuoc-do/domain'
import { formatHundredths, scoreOf, type Scores } from '../lib/index.ts'
import { gradeWords, useFactWords } from './answer-words.ts'
import { localText, scoredLines } from './score-groups.tsx'
import type { Form } from './use-form.ts'

/** Any answer of a form in one line: its code, how it is numbered and called, and what one side says of it. */
export type AnswerEntry = {
  criterion: string
  code: string
  label: string
  written: (answers: Scores) => string | null
}

/** Every answer of a form in printed order: for naming what is missing, or where two versions differ. */
export function useAnswerLines({ groups, asked }: Pick<Form, 'groups' | 'asked'>): readonly AnswerEntry[] {
  const { t } = useLingui()
  const words = useFactWords()
  const points = (code: string) => (answers: Scores) => {
    const score = scoreOf(answers, code)
    return score === null ? null : formatHundredths(score, 'needed')
  }
  const said = (code: string, say: (text: string) => string) => (answers: Scores) => {
    const text = answers[code]
    return text === undefined ? null : say(text)
  }
  return [
    ...scoredLines(groups).map(({ criterion, code, label }) => ({
      criterion,
      code,
      label,
      written: points(criterion),
    })),
    ...asked.grades.map((line) => ({
      criterion: line.code,
      code: line.number,
      label: localText(line.label),
      written: said(line.code, (grade) => gradeWords(line, grade)),
    })),
    ...asked.axes.flatMap(({ axis, label, components, noTask }) => [
      ...components.map(({ component, label: name, code }) => ({
        criterion: code,
        code: `${axis}.${component}`,
        label: `${localText(label)}: ${localText(name)}`,
        written: said(code, (text) => words('percent', text)),
      })),
      ...(noTask === null
        ? []
        : [
            {
              criterion: noTask,
              code: axis,
              label: localText(label),
              written: said(noTask, (text) => (text === NO_TASK ? t`không có nhiệm vụ` : text)),
            },
          ]),
    ]),
    ...asked.stated.map(({ code, label, unit }) => ({
      criterion: code,
      code: '',
      label: localText(label),
      written: said(code, (text) => words(unit, text)),
    })),
    ...(asked.authority === null
      ? []
      : [
          {
            criterion: asked.authority.code,
            code: '',
            label: t`Mức do cấp có thẩm quyền nêu`,
            written: said(asked.authority.code, (text) => words('level', text)),
          },
        ]),
  ]
}
