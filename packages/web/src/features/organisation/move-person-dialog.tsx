import { useLingui } from '@lingui/react/macro'
import { changedSchema, type PersonDetail, type UnitNode } from '@thuoc-do/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { request, today } from '../../lib/index.ts'
import { Button, ComboBox } from '../../ui/index.ts'
import { FormDialog } from './form-dialog.tsx'
import { NewPostFields, type NewPost } from './new-post-fields.tsx'
import { postsQuery } from './queries.ts'
import { UnitChoice } from './unit-choice.tsx'
import { FromField } from './unit-dialogs.tsx'
import { useWords } from './words.ts'

const employs = (unit: UnitNode): boolean => unit.can.change && unit.kind !== 'block'

/** Another main post from a day on; the present one ends the day before. */
export function MovePersonDialog({ person, onClose }: { person: PersonDetail; onClose: () => void }) {
  const { t } = useLingui()
  const words = useWords()
  const { fullName } = person
  const { data } = useSuspenseQuery(postsQuery)
  const [unit, setUnit] = useState<number | null>(person.unitId)
  const [postId, setPostId] = useState<string | null>(null)
  const [fresh, setFresh] = useState<NewPost | null>(null)
  const [from, setFrom] = useState<string | null>(today())
  const [tried, setTried] = useState(false)
  const chosen = data.posts.find(({ id }) => String(id) === postId)
  const post: NewPost | null =
    fresh ??
    (chosen
      ? {
          title: chosen.title,
          kind: chosen.kind,
          leadership: chosen.leadership,
          comparableGroup: chosen.comparableGroup ?? '',
        }
      : null)
  return (
    <FormDialog
      title={t`Chuyển vị trí công tác: ${fullName}`}
      action={t`Ghi nhận`}
      said={t`Đã ghi nhận vị trí mới.`}
      onClose={onClose}
      send={() => {
        setTried(true)
        if (unit === null || from === null || post === null || post.title.trim() === '') return null
        const { title, kind, leadership, comparableGroup } = post
        return request(changedSchema, `/api/organisation/people/${person.id}/moves`, {
          method: 'POST',
          body: {
            unitId: unit,
            postTitle: title.trim(),
            kind,
            leadership,
            comparableGroup: comparableGroup.trim(),
            from,
          },
        })
      }}
    >
      <p className="text-soft">
        {t`Vị trí hiện nay kết thúc ngay hôm trước. Phiếu đang mở và kết quả đã quyết định không thay đổi.`}
      </p>
      <UnitChoice
        label={t`Đơn vị`}
        value={unit}
        onChange={setUnit}
        may={employs}
        problem={tried && unit === null ? t`Hãy chọn đơn vị.` : null}
      />
      {fresh === null ? (
        <div>
          <ComboBox
            label={t`Chức danh`}
            options={data.posts.map(({ id, title, kind, leadership, comparableGroup }) => ({
              id: String(id),
              label: title,
              about: [
                words.personKind(kind),
                ...(leadership === 'none' ? [] : [words.leadership(leadership)]),
                ...(comparableGroup === null ? [] : [comparableGroup]),
              ].join(' · '),
            }))}
            value={postId}
            onChange={setPostId}
            problem={tried && post === null ? t`Hãy chọn chức danh.` : null}
          />
          <div className="mt-1">
            <Button
              look="quiet"
              size="small"
              onPress={() =>
                setFresh({ title: '', kind: person.kind ?? 'civil-servant', leadership: 'none', comparableGroup: '' })
              }
            >
              {t`Chức danh chưa có trong danh mục`}
            </Button>
          </div>
        </div>
      ) : (
        <NewPostFields post={fresh} onChange={setFresh} tried={tried} />
      )}
      <FromField value={from} onChange={setFrom} />
    </FormDialog>
  )
}
