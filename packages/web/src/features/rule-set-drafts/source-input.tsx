import { useLingui } from '@lingui/react/macro'
import type { Source } from '@thuoc-do/domain'
import { Button } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { BASIS_WORDS, BasisChip, Mark, SourceLine } from '../../ui/index.ts'
import { field, pathOf, type Slot } from './draft-model.ts'
import { useEditing, useProblem } from './editing.tsx'
import { Choice, Place, TextInput } from './fields.tsx'

const BASES = ['text', 'reported', 'assumption'] as const

/** Where a value was read, in a line; a press opens instrument, article and how far to trust it. */
export function SourceInput<T extends Source>({ slot, of }: { slot: Slot<T>; of: string }) {
  const { t } = useLingui()
  const { readOnly } = useEditing()
  const source: Slot<Source> = {
    value: slot.value,
    path: slot.path,
    change: (update) => slot.change((now) => ({ ...now, ...update(now) })),
  }
  const { citation, basis } = slot.value
  const place = pathOf(slot.path, 'citation')
  const problem = useProblems([
    place,
    pathOf(place, 'instrument'),
    pathOf(place, 'article'),
    pathOf(slot.path, 'basis'),
  ])
  if (readOnly) return <SourceLine source={slot.value} />
  return (
    <Place path={place} className="flex flex-wrap items-baseline gap-x-2">
      <DialogTrigger>
        <Button className="inline-flex max-w-full flex-wrap items-baseline gap-x-2 rounded-sm text-left text-sm text-soft hover:text-ink pointer-coarse:min-h-9 pointer-coarse:items-center">
          <span className="sr-only">{t`Căn cứ của ${of}`}: </span>
          <span className="underline decoration-dotted underline-offset-3">
            {citation.instrument}
            {citation.article === '' ? <> · {t`chưa ghi điều khoản`}</> : <>, {citation.article}</>}
          </span>
          <BasisChip basis={basis} />
          <Mark name="chevron-down" className="size-3 self-center" />
        </Button>
        <Popover
          placement="bottom start"
          className="w-[min(26rem,92vw)] overflow-auto rounded-md border border-[#cfcdc7] bg-paper p-4 outline-none"
        >
          <Dialog aria-label={t`Căn cứ của ${of}`} className="space-y-3 outline-none">
            <SourceFields source={source} />
          </Dialog>
        </Popover>
      </DialogTrigger>
      {problem ? <span className="text-sm font-medium text-unsatisfactory">{problem}</span> : null}
    </Place>
  )
}

function SourceFields({ source }: { source: Slot<Source> }) {
  const { t, i18n } = useLingui()
  const citation = field(source, 'citation')
  return (
    <>
      <TextInput slot={field(citation, 'instrument')} label={t`Số văn bản`} maxLength={200} />
      <TextInput slot={field(citation, 'article')} label={t`Điều, khoản, điểm`} maxLength={400} />
      <Choice
        slot={field(source, 'basis')}
        label={t`Mức tin cậy`}
        options={BASES.map((id) => ({
          id,
          label: i18n._(BASIS_WORDS[id].word),
          about: i18n._(BASIS_WORDS[id].meaning),
        }))}
      />
    </>
  )
}

function useProblems(places: readonly [string, string, string, string]): string {
  const [a, b, c, d] = places
  const found = [useProblem(a), useProblem(b), useProblem(c), useProblem(d)]
  return found.filter((one) => one !== null).join(' ')
}
