import { findRuleSet } from '../packages/domain/src/index.ts'
import { loadDemonstration } from '../packages/server/src/demo/load.ts'
import { inventProvince } from '../packages/server/src/demo/province.ts'
import { PUBLISHED, RATED } from '../packages/server/src/demo/size.ts'
import { publish } from '../packages/server/src/rulebook/index.ts'
import { measureCandidates } from './candidates.ts'
import { measureDossiers } from './dossiers.ts'
import { measureEngine, plainPeople } from './engine.ts'
import { measureHotLoop } from './hot-loop.ts'
import { measureImport } from './importing.ts'
import type { Measure } from './measure.ts'
import { measureOpening } from './opening.ts'
import { isBroken, print } from './print.ts'
import { measureStatistics } from './statistics.ts'
import { shrink } from './tenth.ts'
import { timeWaiting } from './timing.ts'
import { openWorld, signIn, type World } from './world.ts'

const RULE_SET = 'hau-giang-1120-2022'

async function measureAll(world: World): Promise<{ measures: Measure[]; isConstant: boolean }> {
  const document = findRuleSet(RULE_SET)
  if (document === undefined) throw new Error(`${RULE_SET} is not on the shelf`)
  console.error('engine alone …')
  // Before anything else fills the memory: it is the one measure in which collecting garbage would weigh.
  const hotLoop = measureHotLoop()
  const province = inventProvince(document)
  const engine = [...measureEngine(publish(document), province.appraisals), ...hotLoop, ...measureCandidates()]

  console.error('loading the demonstration …')
  const whole = await world.create('bench_whole')
  const load = await timeWaiting(() => loadDemonstration(whole.ownerUrl, () => undefined))
  await whole.close()
  const small = await world.create('bench_tenth', 'bench_whole')
  await shrink(small, Math.round(RATED / 10))
  const database = await world.create('bench_round', 'bench_whole')

  console.error('statistics …')
  const pages = [await measureStatistics(world, small), await measureStatistics(world, database)]
  await small.close()

  console.error('opening, proposing, allocating …')
  const application = await world.open(database, true)
  const personnel = await signIn(application, 'to.chuc')
  const opening = await measureOpening(database, personnel, RATED)
  const people = plainPeople(province.appraisals)
  const dossiers = await measureDossiers(database, application, opening.roundId, people, PUBLISHED.outstanding)
  const { bytes } = await personnel('GET', '/api/organisation/export')
  await application.stop()
  await database.close()

  console.error('import …')
  const imports = await measureImport(world, bytes, province.people.length)
  const loading: Measure = {
    what: 'load the demonstration',
    ms: load.ms,
    plainMs: null,
    covers: 'inventing everybody, scoring, quota, frozen results and events, by COPY in one transaction',
  }
  return {
    measures: [opening.measure, ...engine, ...dossiers, ...pages.map(({ measure }) => measure), ...imports, loading],
    isConstant: new Set(pages.map(({ statements }) => statements)).size === 1,
  }
}

const world = await openWorld()
try {
  const { measures, isConstant } = await measureAll(world)
  print(measures)
  console.log(
    `\nSQL statements of the statistics page: ${isConstant ? 'kept: the same' : 'BROKEN: not the same'} for a tenth of the people and for all.`,
  )
  const isAnyBroken = !isConstant || measures.some(isBroken)
  console.log(isAnyBroken ? 'A limit is broken.' : 'Every limit is kept.')
  process.exitCode = isAnyBroken ? 1 : 0
} catch (error) {
  console.error(error)
  process.exitCode = 1
} finally {
  await world.stop()
}
