import { showDate } from '../iso-date.ts'
import type { Holding, OrganisationSnapshot } from '../organisation.ts'
import { applyPlan } from './apply-plan.ts'
import { changesOf, IMPORT_CHANGES, type ImportChange, type ImportPlan } from './plan.ts'

/** What a person sees before he confirms: how much of what would change, a few examples of each, and what stays. */
export type ImportPreview = {
  /** Only changes there are. */
  readonly counts: readonly { readonly what: ImportChange; readonly count: number }[]
  readonly sample: readonly { readonly what: ImportChange; readonly text: string }[]
  /** People already known whom the plan does not touch; leaving somebody out of the file removes nobody. */
  readonly peopleUntouched: number
}

const EXAMPLES = 5

/** Sums a plan up. The examples are names and codes, so they read the same in every language. */
export function previewOf(existing: OrganisationSnapshot, plan: ImportPlan): ImportPreview {
  const changes = changesOf(plan)
  const texts = examples(existing, plan)
  const touched = new Set([
    ...plan.people.update.map((change) => change.after.code),
    ...plan.holdings.open.map((holding) => holding.person),
    ...plan.holdings.close.map((change) => change.holding.person),
    ...plan.holdings.correct.map((change) => change.after.person),
    ...plan.party.create.map((row) => row.person),
    ...plan.party.update.map((change) => change.after.person),
  ])
  return {
    counts: IMPORT_CHANGES.flatMap((what) =>
      changes[what].length === 0 ? [] : [{ what, count: changes[what].length }],
    ),
    sample: IMPORT_CHANGES.flatMap((what) => texts[what].map((text) => ({ what, text }))),
    peopleUntouched: existing.people.filter((person) => !touched.has(person.code)).length,
  }
}

function examples(existing: OrganisationSnapshot, plan: ImportPlan): Record<ImportChange, string[]> {
  const after = applyPlan(existing, plan)
  const units = new Map(after.units.map((unit) => [unit.code, unit.name]))
  const posts = new Map(after.posts.map((post) => [post.code, post.title]))
  const people = new Map(after.people.map((person) => [person.code, `${person.fullName} (${person.code})`]))
  const few = <T>(list: readonly T[], say: (entry: T) => string) => list.slice(0, EXAMPLES).map(say)
  const held = (h: Holding) =>
    `${people.get(h.person) ?? h.person} · ${posts.get(h.post) ?? h.post} · ${units.get(h.unit) ?? h.unit}`
  const period = (h: Holding) => `${showDate(h.from)} – ${h.to === null ? '…' : showDate(h.to)}`
  const unitOf = (code: Parameters<typeof units.get>[0] | null) => (code === null ? '–' : (units.get(code) ?? code))
  return {
    'units-created': few(plan.units.create, (u) => `${u.name} (${u.code})`),
    'units-renamed': few(plan.units.rename, (u) => `${u.from} → ${u.to} (${u.code})`),
    'units-moved': few(plan.units.move, (u) => `${unitOf(u.code)}: ${unitOf(u.from)} → ${unitOf(u.to)}`),
    'units-closed': few(plan.units.close, (u) => `${unitOf(u.code)} · ${showDate(u.on)}`),
    'units-corrected': few(plan.units.correct, (c) => `${unitOf(c.after.code)} (${c.after.code})`),
    'posts-created': few(plan.posts.create, (p) => `${p.title} (${p.code})`),
    'posts-updated': few(plan.posts.update, (c) => `${c.before.title} → ${c.after.title} (${c.after.code})`),
    'people-created': few(plan.people.create, (p) => `${p.fullName} (${p.code}) · ${showDate(p.birthDate)}`),
    'people-updated': few(
      plan.people.update,
      ({ before, after: a }) =>
        `${before.fullName} · ${showDate(before.birthDate)} → ${a.fullName} · ${showDate(a.birthDate)} (${a.code})`,
    ),
    'holdings-closed': few(plan.holdings.close, (c) => `${held(c.holding)} · … – ${showDate(c.on)}`),
    'holdings-corrected': few(
      plan.holdings.correct,
      (c) => `${held(c.before)} · ${period(c.before)} → ${held(c.after)} · ${period(c.after)}`,
    ),
    'holdings-opened': few(plan.holdings.open, (h) => `${held(h)} · ${showDate(h.from)}`),
    'party-created': few(plan.party.create, (p) => people.get(p.person) ?? p.person),
    'party-updated': few(plan.party.update, (c) => people.get(c.after.person) ?? c.after.person),
  }
}
