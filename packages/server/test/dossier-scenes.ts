import { dossierSchema, type Dossier } from '@thuoc-do/contract'
import type { PublishedRuleSet } from '@thuoc-do/domain'
import { freshApplication, type Caller, type FreshApplication, type Reply } from './fresh-application.ts'
import { handEverythingIn } from './hand-in.ts'
import { inventAgency, inventRound, type InventedAgency } from './invented-round.ts'
import { arrangeSmallProvince, type SmallProvince } from './small-province.ts'

/** A round with one invented agency in it, its head first and able to sign in. */
export type Scene = {
  agency: InventedAgency
  head: Caller
  base: string
  roundId: number
  /** The appraisal of the person at this place of the totals. */
  appraisalOf: (place: number) => number
}

/** A small province with the personnel officer and the chairman signed in, in which agencies and rounds are invented. */
export type DossierScenes = {
  fresh: FreshApplication
  province: SmallProvince
  personnel: Caller
  chairman: Caller
  /** How many scenes there were: for numbers nobody has used yet. */
  serial: number
  /** People who scored these totals (hundredths of a point), null for whoever is not rated. */
  scene: (
    totals: readonly (number | null)[],
    stage?: 'confirmed' | 'head-review',
    rules?: PublishedRuleSet,
  ) => Promise<Scene>
  /** The same, proposed and allocated. */
  allocated: (totals: readonly (number | null)[], rules?: PublishedRuleSet) => Promise<Scene & { state: Dossier }>
}

/** The dossier an act answered. */
export function dossier(reply: Reply): Dossier {
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.body))
  return dossierSchema.parse(reply.body)
}

/** The codes an act was refused with. */
export function codes(reply: Reply): string[] {
  const { problems } = reply.body as { problems: { code: string }[] }
  return problems.map(({ code }) => code)
}

/** Starts an application of its own for scenes; `fresh.close()` ends it. */
export async function dossierScenes(now: Date): Promise<DossierScenes> {
  const fresh = await freshApplication(() => now)
  const province = await arrangeSmallProvince(fresh.database.owner)
  await fresh.addAccount(province.tenantId, 'personnel', province.person.provincePersonnel)
  await fresh.addAccount(province.tenantId, 'chairman', province.person.chairman)
  const [personnel, chairman] = [await fresh.signIn('personnel'), await fresh.signIn('chairman')]
  const scenes: DossierScenes = {
    fresh,
    province,
    personnel,
    chairman,
    serial: 0,
    scene: async (totals, stage = 'confirmed', rules) => {
      scenes.serial += 1
      const { serial } = scenes
      const agency = await inventAgency(fresh.database.owner, province, `S${serial}`, totals.length)
      const name = `Năm 2023 (${serial})`
      const forms = [{ agency, totals, stage }]
      const { roundId, appraisals } = await inventRound(fresh.database.owner, province, name, forms, rules)
      await handEverythingIn(fresh.database.owner)
      await fresh.addAccount(province.tenantId, `head${serial}`, agency.head.id)
      return {
        agency,
        head: await fresh.signIn(`head${serial}`),
        base: `/api/rounds/${roundId}/agencies/${agency.agencyId}`,
        roundId,
        appraisalOf: (place) => appraisals.get(agency.people[place]?.id ?? 0) ?? 0,
      }
    },
    allocated: async (totals, rules) => {
      const made = await scenes.scene(totals, 'confirmed', rules)
      const proposed = dossier(await made.head('POST', `${made.base}/propose`, { version: 0 }))
      const state = dossier(await personnel('POST', `${made.base}/allocate`, { version: proposed.version }))
      return { ...made, state }
    },
  }
  return scenes
}
