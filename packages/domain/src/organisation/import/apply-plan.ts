import type { Holding, OrganisationSnapshot } from '../organisation.ts'
import type { ImportPlan } from './plan.ts'

/** What the organisation will be once a plan is carried out; the store must come to the same. */
export function applyPlan(existing: OrganisationSnapshot, plan: ImportPlan): OrganisationSnapshot {
  const units = new Map(existing.units.map((unit) => [unit.code, unit]))
  for (const unit of plan.units.create) units.set(unit.code, unit)
  for (const { after } of plan.units.correct) units.set(after.code, after)
  const change = (code: (typeof plan.units.rename)[number]['code'], part: object) => {
    const unit = units.get(code)
    if (unit !== undefined) units.set(code, { ...unit, ...part })
  }
  for (const { code, to } of plan.units.rename) change(code, { name: to })
  for (const { code, to } of plan.units.move) change(code, { parent: to })
  for (const { code, on } of plan.units.close) change(code, { to: on })

  const posts = new Map(existing.posts.map((post) => [post.code, post]))
  for (const post of plan.posts.create) posts.set(post.code, post)
  for (const { after } of plan.posts.update) posts.set(after.code, after)
  const people = new Map(existing.people.map((person) => [person.code, person]))
  for (const person of plan.people.create) people.set(person.code, person)
  for (const { after } of plan.people.update) people.set(after.code, after)
  const party = new Map(existing.party.map((row) => [row.person, row]))
  for (const row of plan.party.create) party.set(row.person, row)
  for (const { after } of plan.party.update) party.set(after.person, after)

  const replaced = new Map<Holding, Holding>()
  for (const { holding, on } of plan.holdings.close) replaced.set(holding, { ...holding, to: on })
  for (const { before, after } of plan.holdings.correct) replaced.set(before, after)
  const holdings = [...existing.holdings.map((holding) => replaced.get(holding) ?? holding), ...plan.holdings.open]
  return {
    units: [...units.values()],
    posts: [...posts.values()],
    people: [...people.values()],
    holdings,
    party: [...party.values()],
  }
}
