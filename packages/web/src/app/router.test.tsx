import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createQueryClient } from '../lib/index.ts'
import { renderScreen } from '../test-screen.tsx'
import { App } from './app.tsx'
import { createAppRouter } from './router.tsx'

const SIGN_IN = {
  tenantName: 'Tỉnh Vị Thủy',
  demonstration: true,
  demoAccounts: [{ username: 'khai.nv', password: 'thử', fullName: 'Nguyễn Văn Khải', about: 'Chuyên viên' }],
}
const me = (mustChangePassword: boolean) => ({
  account: { username: 'khai.nv', administrator: false, mustChangePassword },
  person: { id: 1, fullName: 'Nguyễn Văn Khải', postTitle: 'Chuyên viên', unitName: 'Phòng Nội vụ' },
  relations: [],
  rooms: server.rooms,
  tenant: { name: 'Tỉnh Vị Thủy', place: 'Vị Thanh', demonstration: true },
})

const server = { signedIn: false, mustChangePassword: false, rooms: ['today'], tried: new Array<unknown>() }

/** What the addresses below answer; only the network is replaced, everything of the application is real. */
function answer(path: string, body: unknown): Response {
  const json = (value: unknown, status = 200) => new Response(JSON.stringify(value), { status })
  switch (path) {
    case '/api/sign-in':
      return json(SIGN_IN)
    case '/api/me':
      return server.signedIn
        ? json(me(server.mustChangePassword))
        : json({ code: 'not-signed-in', problems: [], requestId: 'r' }, 401)
    case '/api/auth/sign-in/username':
      server.tried.push(body)
      server.signedIn = JSON.stringify(body).includes('thử')
      return server.signedIn ? json({}) : json({ code: 'INVALID_USERNAME_OR_PASSWORD' }, 401)
    case '/api/auth/sign-out':
      server.signedIn = false
      return json({ success: true })
    case '/api/today':
      return json({ items: [] })
    case '/api/appraisals?scope=mine':
    case '/api/appraisals?scope=reviewed':
      return json({ rows: [] })
    default:
      return json({ code: 'not-found', problems: [], requestId: 'r' }, 404)
  }
}

async function open(path: string) {
  window.history.replaceState(null, '', path)
  const queries = createQueryClient()
  const router = createAppRouter(queries)
  await renderScreen(<App queries={queries} router={router} />)
  return router
}

beforeEach(() => {
  Object.assign(server, { signedIn: false, mustChangePassword: false, rooms: ['today'], tried: [] })
  vi.stubGlobal('scrollTo', () => undefined)
  vi.stubGlobal('fetch', (path: string, options?: RequestInit) =>
    Promise.resolve(answer(path, typeof options?.body === 'string' ? JSON.parse(options.body) : undefined)),
  )
})
afterEach(() => vi.unstubAllGlobals())

describe('the way in', () => {
  it('leads a stranger to the sign-in page and back to where he wanted', async () => {
    const router = await open('/password')
    expect(await screen.findByRole('heading', { name: 'Đăng nhập' })).toBeTruthy()
    expect(router.state.location.search).toEqual({ next: '/password' })
    fireEvent.change(screen.getByRole('textbox', { name: 'Tên đăng nhập' }), { target: { value: ' Khai.NV ' } })
    fireEvent.change(screen.getByLabelText('Mật khẩu'), { target: { value: 'thử' } })
    fireEvent.click(screen.getByRole('button', { name: 'Đăng nhập' }))
    expect(await screen.findByRole('heading', { name: 'Đổi mật khẩu' })).toBeTruthy()
    expect(server.tried).toEqual([{ username: 'khai.nv', password: 'thử' }])
  })

  it('says when the password is wrong, without saying which part', async () => {
    await open('/sign-in')
    fireEvent.change(await screen.findByRole('textbox', { name: 'Tên đăng nhập' }), { target: { value: 'ai' } })
    fireEvent.change(screen.getByLabelText('Mật khẩu'), { target: { value: 'sai' } })
    fireEvent.click(screen.getByRole('button', { name: 'Đăng nhập' }))
    expect((await screen.findByRole('alert')).textContent).toBe('Tên đăng nhập hoặc mật khẩu không đúng.')
  })

  it('lets a visitor of the demonstration in by pressing a person', async () => {
    await open('/')
    fireEvent.click(await screen.findByRole('button', { name: /Nguyễn Văn Khải/u }))
    expect(await screen.findByRole('heading', { name: /Chào Nguyễn Văn Khải/u })).toBeTruthy()
  })

  it('never leads out of the application', async () => {
    const router = await open('/sign-in?next=https%3A%2F%2Felsewhere.example')
    fireEvent.click(await screen.findByRole('button', { name: /Nguyễn Văn Khải/u }))
    expect(await screen.findByRole('heading', { name: /Chào Nguyễn Văn Khải/u })).toBeTruthy()
    expect(router.state.location.href).toBe('/')
  })

  it('asks for a new password first when somebody else has seen the present one', async () => {
    Object.assign(server, { signedIn: true, mustChangePassword: true })
    await open('/')
    expect(await screen.findByText('Mật khẩu hiện nay do người khác cấp')).toBeTruthy()
  })
})

describe('inside', () => {
  beforeEach(() => {
    server.signedIn = true
  })

  it('puts everything into the language chosen, and says so to the browser', async () => {
    await open('/')
    fireEvent.click(await screen.findByRole('button', { name: 'VK · Tài khoản của Nguyễn Văn Khải' }))
    fireEvent.click(await screen.findByRole('menuitem', { name: 'English' }))
    expect(await screen.findByRole('heading', { name: /Hello Nguyễn Văn Khải/u })).toBeTruthy()
    expect(document.documentElement.lang).toBe('en')
    expect(localStorage.getItem('thuoc-do:language')).toBe('en')
  })

  it('says so where there is no such page', async () => {
    await open('/khong-co')
    expect(await screen.findByText('Không có trang này')).toBeTruthy()
  })

  it('goes to the sign-in page when the person leaves', async () => {
    const router = await open('/')
    fireEvent.click(await screen.findByRole('button', { name: /Tài khoản/u }))
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Đăng xuất' }))
    expect(await screen.findByRole('heading', { name: 'Đăng nhập' })).toBeTruthy()
    expect(router.state.location.pathname).toBe('/sign-in')
    expect(server.signedIn).toBe(false)
  })
})

it('rooms that do not fit beside each other stand under one button, and every one of them can be reached', async () => {
  const rooms = ['today', 'work', 'appraisals', 'unit', 'rounds', 'meetings', 'petitions', 'bodies', 'statistics']
  Object.assign(server, { signedIn: true, rooms })
  await open('/')
  const named = (role: 'link' | 'button', name: string) => screen.queryByRole(role, { name })
  await screen.findByRole('link', { name: 'Thống kê' })
  expect(named('button', 'Phần khác')).toBeNull()
  cleanup()
  Object.assign(server, { rooms: [...rooms, 'rule-sets', 'organisation'] })
  await open('/')
  await screen.findByRole('link', { name: 'Xếp loại tổ chức' })
  expect(named('link', 'Tổ chức và nhân sự')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Phần khác' }))
  const others = await screen.findByRole('dialog', { name: 'Các phần khác' })
  expect(
    within(others)
      .getAllByRole('link')
      .map(({ textContent }) => textContent),
  ).toEqual(['Thống kê', 'Bộ tiêu chí', 'Tổ chức và nhân sự'])
})
