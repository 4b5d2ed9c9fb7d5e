import pg from 'pg'

/** Counts every statement this process sends to PostgreSQL, by whatever library, `begin` and `commit` included. */
export function countStatements(): { count: () => number; stop: () => void } {
  const original = pg.Client.prototype.query
  let count = 0
  pg.Client.prototype.query = new Proxy(original, {
    apply: (target, client, parameters) => {
      count += 1
      return Reflect.apply(target, client, parameters)
    },
  })
  return {
    count: () => count,
    stop: () => {
      pg.Client.prototype.query = original
    },
  }
}
