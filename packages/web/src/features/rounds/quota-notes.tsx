import { useLingui } from '@lingui/react/macro'
import type { Dossier } from '@thuoc-do/contract'
import { formatCount, formatExact } from '../../lib/index.ts'
import { Card, FAMILIES } from '../../ui/index.ts'

type Loss = Dossier['loss'][number]

/** The families of the rule set by how the names of their sets begin. */
const FAMILY_OF: Readonly<Record<string, keyof typeof FAMILIES>> = {
  agency: 'agency',
  unit: 'unit',
  authority: 'authority',
  group: 'comparable-group',
  leaders: 'leaders-or-not',
  province: 'province',
  'province-group': 'province-group',
}

/**
 * What the places do not tell by themselves: what rounding loses in small sets, what it would take to use more places,
 * and on which ratings of good a place hangs. Information for people; it changes nothing.
 */
export function QuotaNotes({ dossier }: { dossier: Dossier }) {
  const { t } = useLingui()
  if (dossier.caps.length === 0) return null
  return (
    <Card title={t`Làm tròn và chỗ chưa dùng`}>
      <ul className="space-y-3 text-sm">
        {dossier.loss.map((loss) => (
          <li key={loss.family}>
            <LossLine loss={loss} />
          </li>
        ))}
        {dossier.replaced !== null && dossier.unused === null ? null : (
          <li>
            <UnusedLine dossier={dossier} />
          </li>
        )}
        {dossier.pivotal.map((pivotal) => (
          <li key={pivotal.set}>
            <PivotalLine pivotal={pivotal} dossier={dossier} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function LossLine({ loss }: { loss: Loss }) {
  const { t, i18n } = useLingui()
  const named = FAMILY_OF[loss.family]
  const family = named ? i18n._(FAMILIES[named]) : loss.family
  const nominal = formatExact(loss.nominal, 'needed')
  const usable = formatCount(loss.usable)
  const [sets, people] = [formatCount(loss.withoutPlace.sets), formatCount(loss.withoutPlace.people)]
  return (
    <>
      <b className="inline-block font-semibold first-letter:uppercase">{family}</b>:{' '}
      {t`tỷ lệ cho ${nominal} chỗ, làm tròn từng nhóm còn ${usable} chỗ.`}
      {loss.withoutPlace.people > 0 ? (
        <> {t`${people} người thuộc ${sets} nhóm nhỏ đến mức không bao giờ có chỗ.`}</>
      ) : null}
    </>
  )
}

function useNames(dossier: Dossier): (appraisalIds: readonly number[]) => string {
  return (ids) => ids.map((id) => dossier.rows.find((row) => row.id === id)?.fullName ?? '').join(', ')
}

function UnusedLine({ dossier }: { dossier: Dossier }) {
  const { t } = useLingui()
  const names = useNames(dossier)
  const { unused } = dossier
  if (unused?.kind === 'more-possible') {
    const more = formatCount(unused.more)
    const [passed, instead] = [names(unused.passedOver), names(unused.instead)]
    return (
      <>
        <b className="font-semibold">{t`${more} chỗ không dùng đến`}</b>{' '}
        {t`vì các nhóm đan chéo. Muốn dùng phải bỏ qua người có thứ tự cao hơn: ${passed}; khi đó có chỗ: ${instead}. Hệ thống không làm việc này; nêu để Hội đồng biết.`}
      </>
    )
  }
  if (unused?.kind === 'all-used') return <>{t`Không có cách chọn nào cho nhiều người có chỗ hơn.`}</>
  if (unused?.kind === 'not-computed')
    return (
      <>{t`Từ ba loại nhóm đan chéo nhau trở lên, hệ thống không tính số chỗ có thể dùng thêm; thứ tự ưu tiên vẫn đúng.`}</>
    )
  return <>{t`Chỗ chưa dùng được xét khi không còn ai bằng điểm chờ Hội đồng.`}</>
}

function PivotalLine({ pivotal, dossier }: { pivotal: Dossier['pivotal'][number]; dossier: Dossier }) {
  const { t } = useLingui()
  const names = useNames(dossier)
  const set = dossier.caps.find((cap) => cap.set === pivotal.set)?.name ?? pivotal.set
  const people = names(pivotal.appraisalIds)
  return (
    <>
      <b className="font-semibold">{t`Chỗ cuối của ${set}`}</b>{' '}
      {t`phụ thuộc vào những người vừa đủ mức tốt: ${people}. Không có các mức tốt này thì nhóm bớt một chỗ; đây không phải là lỗi của ai.`}
    </>
  )
}
