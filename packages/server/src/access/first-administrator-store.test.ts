import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshApplication, type FreshApplication } from '../../test/fresh-application.ts'
import { createFirstAdministrator } from './first-administrator-store.ts'

let fresh: FreshApplication
beforeAll(async () => {
  fresh = await freshApplication()
})
afterAll(async () => {
  await fresh.close()
})

test('the first administrator can sign in, belongs to his body, and his creation is an event', async () => {
  await createFirstAdministrator(fresh.database.ownerUrl, {
    username: 'Quan.Tri',
    password: 'Quan.Tri--', // what signIn below derives from the name
    body: 'Tỉnh A',
    place: 'Hà Nội',
  })
  const administrator = await fresh.signIn('Quan.Tri')
  expect(await administrator('GET', '/api/me')).toMatchObject({
    status: 200,
    body: {
      account: { username: 'quan.tri', administrator: true, mustChangePassword: false },
      tenant: { name: 'Tỉnh A', place: 'Hà Nội', demonstration: false },
    },
  })
  const { rows } = await fresh.database.owner.query('select action, role, object_kind from event')
  expect(rows).toEqual([{ action: 'account.created', role: 'administrator', object_kind: 'account' }])
})
