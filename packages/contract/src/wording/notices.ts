import { plain, type Wording } from './sentence.ts'

/** Refusals about notices and mail. */
export type NoticeProblemCode = 'mail-needs-person'

/** Their sentences. */
export const noticeProblemWording: Wording<NoticeProblemCode> = {
  'mail-needs-person': plain(
    'Tài khoản này không gắn với một người trong danh sách nhân sự nên không nhận thư.',
    'This account belongs to nobody on the list of people, so it gets no mail.',
  ),
}
