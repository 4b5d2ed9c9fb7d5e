import { useLingui } from '@lingui/react/macro'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { formatCount, formatDay, today, useNarrow } from '../../lib/index.ts'
import {
  Breadcrumbs,
  Button,
  Card,
  DayField,
  EmptyState,
  LinkButton,
  Notice,
  PageHeader,
  TextLink,
} from '../../ui/index.ts'
import { treeQuery } from './queries.ts'
import { unitModel, unitsAbove } from './unit-model.ts'
import { UnitPanel } from './unit-panel.tsx'
import { UnitTree } from './unit-tree.tsx'

/** The organisation on a day: its tree, and the unit chosen in it. On a phone one of the two at a time. */
export function OrganisationPage() {
  const { t } = useLingui()
  const narrow = useNarrow()
  const navigate = useNavigate()
  const asked = useSearch({ from: '/signed-in/organisation' })
  const on = asked.on ?? today()
  const isToday = on === today()
  const { data } = useSuspenseQuery(treeQuery(on))
  const model = useMemo(() => unitModel(data.units), [data.units])
  const root = model.roots[0]
  const wanted = asked.unit === undefined ? undefined : model.byId.get(asked.unit)
  const unit = wanted ?? (narrow ? undefined : root)
  const go = (search: { unit?: number | undefined; on?: string | undefined }) =>
    void navigate({ to: '/organisation', search: { ...asked, ...search } })
  const people = formatCount(root === undefined ? 0 : (model.people.get(root.id) ?? 0))
  const units = formatCount(data.units.length)
  const day = formatDay(on)
  return (
    <>
      <PageHeader
        title={t`Tổ chức và nhân sự`}
        about={t`${units} đơn vị, ${people} người, ngày ${day}`}
        actions={
          <>
            <div className="w-44">
              <DayField
                label={t`Xem vào ngày`}
                labelHidden
                value={on}
                onChange={(chosen) => go({ on: chosen === null || chosen === today() ? undefined : chosen })}
              />
            </div>
            {data.can.import ? (
              <LinkButton to="/organisation/import" look="primary">{t`Nhập từ Excel`}</LinkButton>
            ) : null}
          </>
        }
      />
      {isToday ? null : (
        <div className="mb-4">
          <Notice
            tone="information"
            title={t`Đang xem tổ chức vào ngày ${day}`}
            action={<Button size="small" onPress={() => go({ on: undefined })}>{t`Về hôm nay`}</Button>}
          >
            {t`Chỉ để xem; muốn thay đổi, hãy về hôm nay và ghi ngày có hiệu lực.`}
          </Notice>
        </div>
      )}
      {root === undefined ? (
        <Card>
          <EmptyState
            title={isToday ? t`Chưa có tổ chức nào` : t`Ngày này chưa có tổ chức nào`}
            action={
              data.can.import && isToday ? (
                <LinkButton to="/organisation/import" look="primary">{t`Nhập từ Excel`}</LinkButton>
              ) : null
            }
          >
            {data.can.import && isToday ? t`Tải tệp mẫu, điền cơ quan, chức danh và nhân sự, rồi nộp lại ở đây.` : null}
          </EmptyState>
        </Card>
      ) : (
        <div className="grid items-start gap-5 lg:grid-cols-[minmax(19rem,26rem)_minmax(0,1fr)]">
          {narrow && unit ? (
            <Breadcrumbs
              crumbs={[
                {
                  key: 'tree',
                  content: (
                    <TextLink to="/organisation" search={{ ...asked, unit: undefined }}>
                      {t`Cây tổ chức`}
                    </TextLink>
                  ),
                },
                ...unitsAbove(model, unit.id).map(({ id, name }) => ({
                  key: String(id),
                  content: (
                    <TextLink to="/organisation" search={{ ...asked, unit: id }}>
                      {name}
                    </TextLink>
                  ),
                })),
              ]}
            />
          ) : (
            <Card flush>
              <UnitTree model={model} selected={unit?.id ?? null} onSelect={(id) => go({ unit: id })} />
            </Card>
          )}
          {unit ? <UnitPanel unit={unit} model={model} isToday={isToday} /> : null}
        </div>
      )}
    </>
  )
}
