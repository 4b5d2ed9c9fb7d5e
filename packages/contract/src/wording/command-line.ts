import type { Wording } from './sentence.ts'

/** Everything that can be wrong with how a command is called. */
export type CommandLineProblemCode =
  | 'command-missing'
  | 'command-unknown'
  | 'option-unknown'
  | 'language-unknown'
  | 'argument-missing'
  | 'argument-not-used'
  | 'file-unreadable'
  | 'document-unusable'

/** Sentences about how a command is called. */
export const commandLineWording: Wording<CommandLineProblemCode> = {
  'command-missing': {
    vi: (value) => `Thiếu tên lệnh; các lệnh có: ${value('commands')}.`,
    en: (value) => `The command is missing; there are: ${value('commands')}.`,
  },
  'command-unknown': {
    vi: (value) => `Không có lệnh “${value('command')}”; các lệnh có: ${value('commands')}.`,
    en: (value) => `There is no command "${value('command')}"; there are: ${value('commands')}.`,
  },
  'option-unknown': {
    vi: (value) => `Không có tùy chọn “${value('option')}”.`,
    en: (value) => `There is no option "${value('option')}".`,
  },
  'language-unknown': {
    vi: (value) => `“--lang” nhận vi hoặc en, không nhận “${value('value')}”.`,
    en: (value) => `"--lang" takes vi or en, not "${value('value')}".`,
  },
  'argument-missing': {
    vi: (value) => `Thiếu ${value('argument')}; cách gọi: ${value('usage')}.`,
    en: (value) => `${value('argument')} is missing; usage: ${value('usage')}.`,
  },
  'argument-not-used': {
    vi: (value) => `Không hiểu “${value('argument')}”; cách gọi: ${value('usage')}.`,
    en: (value) => `"${value('argument')}" is not understood; usage: ${value('usage')}.`,
  },
  'file-unreadable': {
    vi: (value) => `Không đọc được tệp “${value('file')}”.`,
    en: (value) => `The file "${value('file')}" cannot be read.`,
  },
  'document-unusable': {
    vi: (value) => `Bộ quy tắc trong biên nhận không dùng được; cần định dạng ${value('expected')}.`,
    en: (value) => `The rule set in the receipt is unusable; the format ${value('expected')} is expected.`,
  },
}
