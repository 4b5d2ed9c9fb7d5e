import { useLingui } from '@lingui/react/macro'
import type { Post } from '@thuoc-do/contract'
import { Select, TextField } from '../../ui/index.ts'
import { useWords } from './words.ts'

/** A post that is not in the catalogue yet. */
export type NewPost = Pick<Post, 'title' | 'kind' | 'leadership'> & { comparableGroup: string }

const KINDS = ['cadre', 'civil-servant', 'public-employee', 'contract-worker'] as const
const LEADERSHIPS = ['none', 'deputy', 'head'] as const

/** What has to be known of a post before anybody can be appraised in it. */
export function NewPostFields(props: { post: NewPost; onChange: (post: NewPost) => void; tried: boolean }) {
  const { t } = useLingui()
  const words = useWords()
  const { post, onChange, tried } = props
  return (
    <>
      <TextField
        label={t`Tên chức danh mới`}
        value={post.title}
        onChange={(title) => onChange({ ...post, title })}
        maxLength={200}
        problem={tried && post.title.trim() === '' ? t`Hãy ghi tên chức danh.` : null}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label={t`Đối tượng`}
          options={KINDS.map((id) => ({ id, label: words.personKind(id) }))}
          value={post.kind}
          onChange={(kind) => onChange({ ...post, kind })}
        />
        <Select
          label={t`Lãnh đạo`}
          options={LEADERSHIPS.map((id) => ({ id, label: words.leadership(id) }))}
          value={post.leadership}
          onChange={(leadership) => onChange({ ...post, leadership })}
        />
      </div>
      <TextField
        label={t`Nhóm nhiệm vụ tương đồng`}
        hint={t`Những người cùng nhóm chung một tỷ lệ xuất sắc; để trống nếu chưa xác định.`}
        value={post.comparableGroup}
        onChange={(comparableGroup) => onChange({ ...post, comparableGroup })}
        maxLength={200}
      />
    </>
  )
}
