import { ruleSets, upgradeRuleSet, type RuleSet } from '@thuoc-do/domain'
import type { Tx } from '../platform/actor.ts'
import { publish } from './hash-rule-set.ts'
import type { PublishedSet, PublishedSets } from './ports.ts'

const shipped = (): PublishedSet[] => ruleSets.map((document) => ({ ...publish(document), source: 'shipped' }))

/** Published versions in the caller's transaction. */
export function publishedSets(tx: Tx, tenantId: number): PublishedSets {
  const written = async (id?: string): Promise<PublishedSet[]> => {
    const rows = await tx
      .selectFrom('rule_set_version')
      .select(['document', 'hash'])
      .where('tenant_id', '=', tenantId)
      .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
      .orderBy('published_at')
      .orderBy('id')
      .orderBy('version')
      .execute()
    return rows.map(({ document, hash }) => ({
      document: upgradeRuleSet(JSON.parse(document) as RuleSet),
      hash,
      source: 'office',
    }))
  }
  return {
    all: async () => [...shipped(), ...(await written())],
    find: async (id, version) => {
      const named = [...(await written(id)), ...shipped().filter(({ document }) => document.id === id)]
      const wanted = named.filter(({ document }) => version === undefined || document.version === version)
      return wanted.toSorted((a, b) => b.document.version - a.document.version)[0]
    },
  }
}
