import { chapterOf, comparableDocument, isJsonList, isJsonObject, isSameJson, keyOf } from './comparable-document.ts'
import type { RuleSet } from '../document/document.ts'
import type { ChangedThing, JsonValue, RuleSetChange, RuleSetChapter, ValueSource } from './rule-set-change.ts'

/** Values that mean something only as a whole, whatever they are made of. */
const WHOLE: ReadonlySet<string> = new Set(['when', 'scoring', 'deadline', 'method', 'citation', 'weights'])

type Place = {
  readonly chapter: RuleSetChapter
  readonly path: string
  readonly field: string
  readonly of: ChangedThing | null
  readonly sourceBefore: ValueSource | null
  readonly sourceAfter: ValueSource | null
}

/**
 * Every value in which two rule sets differ, chapter by chapter. Things of a list are matched by their codes, never by
 * position; what differs is in exactly one change. A set compared with itself gives nothing, and swapping the two sets
 * swaps `added` with `removed` and `before` with `after`. Sets that contradict themselves can be compared as well.
 */
export function compareRuleSets(before: RuleSet, after: RuleSet): readonly RuleSetChange[] {
  const changes: RuleSetChange[] = []
  const [old, now] = [comparableDocument(before), comparableDocument(after)]
  for (const name of namesOf(old, now)) {
    const place = { chapter: chapterOf(name), path: name, field: name, of: null, sourceBefore: null, sourceAfter: null }
    compareValues(old[name], now[name], place, changes)
  }
  return changes
}

function namesOf(a: object, b: object): readonly string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
}

function compareValues(
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  place: Place,
  changes: RuleSetChange[],
): void {
  if (isSameJson(before, after)) return
  if (isJsonList(before) && isJsonList(after) && [...before, ...after].every((item) => keyOf(item) !== undefined)) {
    compareLists(before, after, place, changes)
    return
  }
  const open = isJsonObject(before) && isJsonObject(after) && !isWhole(before, place) && !isWhole(after, place)
  if (!open || before['kind'] !== after['kind']) {
    changes.push(changeOf(before, after, place))
    return
  }
  const inside = {
    ...place,
    sourceBefore: sourceOf(before) ?? place.sourceBefore,
    sourceAfter: sourceOf(after) ?? place.sourceAfter,
  }
  for (const name of namesOf(before, after))
    compareValues(before[name], after[name], { ...inside, path: `${place.path}.${name}`, field: name }, changes)
}

/** A label in two languages, and whatever the instrument says in one breath. */
function isWhole(value: { readonly [key: string]: JsonValue }, { field }: Place): boolean {
  return WHOLE.has(field) || ('vi' in value && 'en' in value)
}

function changeOf(before: JsonValue | undefined, after: JsonValue | undefined, place: Place): RuleSetChange {
  const kind = isNothing(before)
    ? 'added'
    : isNothing(after)
      ? 'removed'
      : place.field === 'under'
        ? 'moved'
        : 'changed'
  return {
    ...place,
    kind,
    before: before ?? null,
    after: after ?? null,
    sourceBefore: sourceOf(before) ?? place.sourceBefore,
    sourceAfter: sourceOf(after) ?? place.sourceAfter,
  }
}

const isNothing = (value: JsonValue | undefined): boolean => value === undefined || value === null

/** Things by key; a key that a contradictory document uses twice gets a number. */
function byKey(list: readonly JsonValue[]): ReadonlyMap<string, JsonValue> {
  const found = new Map<string, JsonValue>()
  for (const item of list) {
    const key = keyOf(item) ?? ''
    let free = key
    for (let again = 2; found.has(free); again += 1) free = `${key}#${again}`
    found.set(free, item)
  }
  return found
}

function compareLists(
  before: readonly JsonValue[],
  after: readonly JsonValue[],
  place: Place,
  changes: RuleSetChange[],
): void {
  const [old, now] = [byKey(before), byKey(after)]
  compareOrder(old, now, place, changes)
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    const [a, b] = [old.get(key), now.get(key)]
    compareValues(a, b, { ...place, path: `${place.path}[${key}]`, of: thingOf(key, b ?? a) }, changes)
  }
}

/** The order of what both lists have, heading by heading: a thing under another heading has moved already. */
function compareOrder(
  old: ReadonlyMap<string, JsonValue>,
  now: ReadonlyMap<string, JsonValue>,
  place: Place,
  changes: RuleSetChange[],
): void {
  const headings = new Set([...old.values()].map((item) => textIn(item, 'under')))
  for (const heading of headings) {
    const stays = (key: string): boolean =>
      old.has(key) && now.has(key) && [old, now].every((list) => textIn(list.get(key), 'under') === heading)
    const [was, is] = [[...old.keys()].filter(stays), [...now.keys()].filter(stays)]
    if (isSameJson(was, is)) continue
    const path = heading === null ? `${place.path}.order` : `${place.path}[${heading}].order`
    const of = heading === null ? place.of : thingOf(heading, now.get(heading) ?? old.get(heading))
    changes.push({ ...place, kind: 'moved', path, field: 'order', of, before: was, after: is })
  }
}

function textIn(value: JsonValue | undefined, field: string): string | null {
  const found = isJsonObject(value) ? value[field] : undefined
  return typeof found === 'string' ? found : null
}

function thingOf(key: string, item: JsonValue | undefined): ChangedThing {
  const label = isJsonObject(item) ? item['label'] : undefined
  const [vi, en] = [textIn(label, 'vi'), textIn(label, 'en')]
  return { key, number: textIn(item, 'number'), label: vi === null || en === null ? null : { vi, en } }
}

function sourceOf(value: JsonValue | undefined): ValueSource | null {
  if (!isJsonObject(value)) return null
  const { citation, basis } = value
  const [instrument, article] = [textIn(citation, 'instrument'), textIn(citation, 'article')]
  if (instrument === null || article === null) return null
  return basis === 'text' || basis === 'reported' || basis === 'assumption'
    ? { citation: { instrument, article }, basis }
    : null
}
