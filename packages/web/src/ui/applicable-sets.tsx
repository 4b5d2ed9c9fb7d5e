import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import type { SetFindingReply } from '@thuoc-do/contract'
import { currentLanguage, formatDay } from '../lib/index.ts'
import { SourceLine } from './basis-chip.tsx'
import { TextLink } from './button.tsx'
import { TRACK_NAMES } from './rule-names.ts'

const NOTHING: Record<SetFindingReply['track'], MessageDescriptor> = {
  state: msg`Không có quy định nào của Nhà nước áp dụng vào ngày này.`,
  local: msg`Địa phương chưa áp dụng bộ tiêu chí riêng nào vào ngày này.`,
  party: msg`Không có quy định nào của Đảng áp dụng vào ngày này.`,
}

const TRACKS: readonly SetFindingReply['track'][] = ['state', 'local', 'party']

/** For each track the set that applies, with the article it binds by; below, why each other set does not. */
export function ApplicableSets({ findings }: { findings: readonly SetFindingReply[] }) {
  const { t, i18n } = useLingui()
  const others = findings.filter(({ verdict }) => verdict !== 'applies' && verdict !== 'binds-others')
  return (
    <div>
      <dl className="space-y-3">
        {TRACKS.map((track) => {
          const applies = findings.find((finding) => finding.track === track && finding.verdict === 'applies')
          return (
            <div key={track}>
              <dt className="text-sm text-soft">{i18n._(TRACK_NAMES[track])}</dt>
              <dd>{applies ? <Applies finding={applies} /> : i18n._(NOTHING[track])}</dd>
            </div>
          )
        })}
      </dl>
      {others.length > 0 ? (
        <details className="mt-3">
          <summary className="cursor-default text-sm font-medium">{t`Vì sao không phải bộ khác?`}</summary>
          <ul className="mt-2 space-y-1.5 text-sm">
            {others.map((finding) => (
              <li key={`${finding.ruleSet} ${finding.version}`}>
                <SetLink finding={finding} /> <Why finding={finding} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  )
}

function SetLink({ finding: { ruleSet, number, version } }: { finding: SetFindingReply }) {
  const { t } = useLingui()
  return (
    <>
      <TextLink to="/rule-sets/$ruleSetId" params={{ ruleSetId: ruleSet }}>
        {number}
      </TextLink>
      <span className="text-soft"> ({t`phiên bản ${version}`})</span>
    </>
  )
}

function Applies({ finding }: { finding: SetFindingReply }) {
  const { t } = useLingui()
  const { citation, basis, titleVi, titleEn } = finding
  const from = finding.from === null ? '' : formatDay(finding.from)
  const to = finding.to === null ? '' : formatDay(finding.to)
  return (
    <>
      <span className="font-semibold">
        <SetLink finding={finding} />
      </span>
      <p>{currentLanguage() === 'vi' ? titleVi : titleEn}</p>
      <p className="text-sm text-soft">{to === '' ? t`áp dụng từ ${from}` : t`áp dụng từ ${from} đến ${to}`}</p>
      {citation && basis ? <SourceLine source={{ citation, basis }} /> : null}
    </>
  )
}

/** Why a set that could concern the person does not apply on the day. */
function Why({ finding: { verdict, instead } }: { finding: SetFindingReply }) {
  const { t } = useLingui()
  const other = instead?.number ?? ''
  const newer = instead?.version ?? 0
  switch (verdict) {
    case 'not-in-force':
      return <>{t`chưa hoặc không còn hiệu lực vào ngày này.`}</>
    case 'not-adopted':
      return <>{t`chỉ áp dụng khi cơ quan quyết định; chưa có quyết định áp dụng vào ngày này.`}</>
    case 'older-version':
      return <>{t`đã có phiên bản ${newer}.`}</>
    case 'replaced':
      return <>{t`đã được ${other} thay thế.`}</>
    case 'applies':
    case 'binds-others':
      return null
    default:
      return verdict satisfies never
  }
}
