import pg from 'pg'

/** Counts every statement this process sends to PostgreSQL, by whatever library, `begin` and `commit` included. */
export function countStatements(): { count: () => number; stop: () => void } {
  const own: unknown = Reflect.get(pg.Client.prototype, 'query')
  if (typeof own !== 'function') throw new Error('the driver has no query to count')
  let count = 0
  const counting = new Proxy(own, {
    apply: (target, client, parameters): unknown => {
      count += 1
      return Reflect.apply(target, client, parameters)
    },
  })
  Reflect.set(pg.Client.prototype, 'query', counting)
  return { count: () => count, stop: () => void Reflect.set(pg.Client.prototype, 'query', own) }
}
