import { useLingui } from '@lingui/react/macro'
import type { Dossier } from '@thuoc-do/contract'
import { useState } from 'react'
import { sentenceOfReason } from '../../lib/index.ts'
import { Button, buttonClass, ConfirmDialog, Menu, Notice, showToast, type MenuEntry } from '../../ui/index.ts'
import { DecideDialog } from './decide-dialog.tsx'
import { ExceptionDialog } from './exception-dialog.tsx'
import { useDossierAct } from './use-dossier-act.ts'

type Asked = 'propose' | 'take-back' | 'allocate' | 'exception' | 'decide' | null

/** The acts on a dossier: the next one as the primary button, the others in a menu, each asked once more. */
export function DossierActions({ dossier }: { dossier: Dossier }) {
  const { t } = useLingui()
  const act = useDossierAct(dossier)
  const [asked, setAsked] = useState<Asked>(null)
  const { can, stage } = dossier
  const close = () => setAsked(null)
  const primary = primaryOf(dossier)
  const entries: MenuEntry[] = [
    ...(can.proposeException
      ? [
          {
            kind: 'action',
            id: 'exception',
            label: t`Đề nghị tỷ lệ cao hơn…`,
            onAction: () => setAsked('exception'),
          } as const,
        ]
      : []),
    ...(can.allocate && stage === 'allocated'
      ? [{ kind: 'action', id: 'again', label: t`Phân bổ lại`, onAction: () => setAsked('allocate') } as const]
      : []),
    ...(can.takeBack
      ? [{ kind: 'action', id: 'take-back', label: t`Rút đề xuất`, onAction: () => setAsked('take-back') } as const]
      : []),
  ]
  const done = (text: string) => (reasons: readonly string[]) => {
    if (reasons.length === 0) showToast(text)
    return reasons
  }
  return (
    <>
      {entries.length > 0 ? (
        <Menu trigger={t`Việc khác`} label={t`Việc khác với hồ sơ`} entries={entries} triggerClass={buttonClass()} />
      ) : null}
      {primary ? (
        <Button look="primary" isDisabled={!primary.allowed} onPress={() => setAsked(primary.act)}>
          {primary.act === 'propose'
            ? t`Trình đề xuất`
            : primary.act === 'allocate'
              ? t`Phân bổ chỗ xuất sắc`
              : t`Ban hành quyết định`}
        </Button>
      ) : null}
      <ConfirmDialog
        title={t`Trình đề xuất xếp loại`}
        isOpen={asked === 'propose'}
        onClose={close}
        action={t`Trình`}
        onConfirm={async () => done(t`Đã trình đề xuất.`)(await act('propose'))}
      >
        {t`Mức đề xuất của từng người lấy theo điểm đã được xác nhận. Sau khi trình, phiếu không sửa được nữa, trừ khi rút đề xuất.`}
      </ConfirmDialog>
      <ConfirmDialog
        title={t`Rút đề xuất`}
        isOpen={asked === 'take-back'}
        onClose={close}
        action={t`Rút`}
        look="danger"
        onConfirm={async () => done(t`Đã rút đề xuất.`)(await act('take-back'))}
      >
        {t`Hồ sơ trở về bước thu phiếu; kết quả phân bổ hiện nay không còn hiệu lực.`}
      </ConfirmDialog>
      <ConfirmDialog
        title={t`Phân bổ chỗ xuất sắc`}
        isOpen={asked === 'allocate'}
        onClose={close}
        action={t`Phân bổ`}
        onConfirm={async () => done(t`Đã phân bổ chỗ xuất sắc.`)(await act('allocate'))}
      >
        {t`Chỗ được cấp theo thứ tự ưu tiên của bộ tiêu chí và được kiểm tra độc lập trước khi lưu. Người bằng điểm ở chỗ cuối chờ Hội đồng.`}
      </ConfirmDialog>
      {asked === 'exception' ? <ExceptionDialog dossier={dossier} onClose={close} /> : null}
      {asked === 'decide' ? <DecideDialog dossier={dossier} onClose={close} /> : null}
    </>
  )
}

/** The one next act of a dossier at its stage; null where nothing is next for the caller. An open tie comes first. */
export function primaryOf({ stage, can, ties, blocks }: Pick<Dossier, 'stage' | 'can' | 'ties' | 'blocks'>): {
  act: 'propose' | 'allocate' | 'decide'
  allowed: boolean
} | null {
  switch (stage) {
    case 'collecting':
      return can.propose || blocks.length > 0 ? { act: 'propose', allowed: can.propose } : null
    case 'proposed':
      return can.allocate ? { act: 'allocate', allowed: true } : null
    case 'allocated':
      return can.decide && ties.length === 0 ? { act: 'decide', allowed: true } : null
    case 'decided':
      return null
    default:
      return stage satisfies never
  }
}

/** What keeps the dossier from its next step, every reason one. */
export function Blocks({ dossier }: { dossier: Dossier }) {
  const { t } = useLingui()
  if (dossier.blocks.length === 0) return null
  const reasons = [
    ...new Set(
      dossier.blocks.map(
        ({ code, params }) => sentenceOfReason({ code, path: '', ...(params ? { params } : {}) }) ?? code,
      ),
    ),
  ]
  const title =
    dossier.stage === 'collecting'
      ? t`Chưa trình đề xuất được`
      : dossier.stage === 'allocated'
        ? t`Trước khi hồ sơ hoàn tất`
        : t`Cần lưu ý`
  // Waiting for a signature is the ordinary course, everything else needs somebody to do something.
  const ordinary = dossier.blocks.every(({ code }) => code === 'people-await-decision')
  return <Notice tone={ordinary ? 'information' : 'attention'} title={title} reasons={reasons} />
}
