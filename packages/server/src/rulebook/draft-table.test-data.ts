import { draftBegunSchema, draftSchema, type Draft } from '@thuoc-do/contract'
import type { Reply } from '../../test/fresh-application.ts'
import type { ProvinceApplication } from '../../test/province-application.ts'
import type { ProvincePerson } from '../../test/small-province.ts'

type Who = ProvincePerson | 'administrator'

/** What one does at the table where rule sets are written. */
export type DraftTable = {
  post: (who: Who, path: string, body: object) => Promise<Reply>
  /** Begins a draft as the province's personnel officer; answers its id. */
  begin: (ruleSetId: string) => Promise<number>
  show: (draftId: number, who?: Who) => Promise<Draft>
  save: (who: Who, draftId: number, lockVersion: number, document: unknown) => Promise<Reply>
  act: (who: Who, draftId: number, act: string, lockVersion: number, more?: object) => Promise<Reply>
}

/** The same requests a screen makes. */
export function draftTable(app: ProvinceApplication): DraftTable {
  const post: DraftTable['post'] = async (who, path, body) =>
    (await app.as(who))('POST', `/api/rule-set-drafts${path}`, body)
  return {
    post,
    begin: async (ruleSetId) => {
      const basedOn = { id: 'hau-giang-1120-2022', version: 1 }
      return draftBegunSchema.parse((await post('provincePersonnel', '', { basedOn, ruleSetId })).body).draftId
    },
    show: async (draftId, who = 'provincePersonnel') =>
      draftSchema.parse((await (await app.as(who))('GET', `/api/rule-set-drafts/${draftId}`)).body),
    save: async (who, draftId, lockVersion, document) =>
      (await app.as(who))('PUT', `/api/rule-set-drafts/${draftId}`, { lockVersion, document }),
    act: (who, draftId, act, lockVersion, more = {}) => post(who, `/${draftId}/${act}`, { lockVersion, ...more }),
  }
}

/** A copy of a document, changed. */
export function copyOf(document: unknown, change: (copy: object) => unknown): unknown {
  const copy: object = JSON.parse(JSON.stringify(document))
  change(copy)
  return copy
}
