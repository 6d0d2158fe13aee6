import assert from 'node:assert/strict'
import { hashToken, randomId } from '../access/tokens.ts'
import type { NewLink, Store } from './store.ts'

/** A store under test: opens it on the same data each time it is called. */
export type OpenStore = () => Promise<Store>

/** One thing that every store has to keep. */
export interface Clause {
  readonly title: string
  /** Rejects when it is not kept. Leaves every store closed that it opened. */
  prove(open: OpenStore): Promise<void>
}

const bytes = (...values: readonly number[]): Uint8Array => new Uint8Array(values)

const linkOf = (token: string, role: NewLink['role'] = 'edit'): NewLink => ({
  id: randomId(),
  role,
  name: '손님',
  tokenHash: hashToken(token),
  createdAt: 1000,
})

const withBoard = async (store: Store): Promise<string> => {
  const id = randomId()
  await store.createBoard({ id, name: '벽', createdAt: 5 }, [linkOf('secret')], bytes(1))
  return id
}

/** A clause on one store, which `reopen` closes and opens again. */
const clause = (
  title: string,
  check: (store: Store, reopen: () => Promise<Store>) => Promise<void>,
): Clause => ({
  title,
  async prove(open) {
    let current = await open()
    const reopen = async () => {
      await current.close()
      current = await open()
      return current
    }
    try {
      await check(current, reopen)
    } finally {
      await current.close()
    }
  },
})

/** What every store has to keep; run it on each kind. */
export const storeContract: readonly Clause[] = [
  clause('keeps a board with its links and its first entry', async (store, reopen) => {
    const id = await withBoard(store)
    const again = await reopen()
    assert.deepEqual(await again.board(id), { id, name: '벽', createdAt: 5 })
    assert.equal(await again.board(randomId()), null)
    assert.deepEqual(await again.load(id), { snapshot: null, updates: [bytes(1)], seq: 1 })
    const link = await again.linkOf(id, hashToken('secret'))
    assert.deepEqual([link?.role, link?.name, link?.revokedAt], ['edit', '손님', null])
    assert.equal(await again.linkOf(id, hashToken('other')), null)
    assert.equal(await again.linkOf(randomId(), hashToken('secret')), null)
  }),
  clause('creates a board all or nothing', async (store) => {
    const id = await withBoard(store)
    const twin = [linkOf('a'), linkOf('a')]
    await assert.rejects(store.createBoard({ id, name: '', createdAt: 0 }, [], bytes(2)))
    const other = randomId()
    await assert.rejects(store.createBoard({ id: other, name: '', createdAt: 0 }, twin, bytes(2)))
    assert.equal(await store.board(other), null)
    assert.deepEqual((await store.load(id)).updates, [bytes(1)])
  }),
  clause('revokes a link once and still knows it', async (store) => {
    const id = await withBoard(store)
    const link = linkOf('more', 'view')
    await store.addLink(id, link)
    assert.deepEqual((await store.links(id)).map(({ role }) => role).sort(), ['edit', 'view'])
    assert.equal(await store.revokeLink(id, link.id, 77), true)
    assert.equal(await store.revokeLink(id, link.id, 78), false)
    assert.equal(await store.revokeLink(randomId(), link.id, 78), false)
    assert.equal((await store.linkOf(id, link.tokenHash))?.revokedAt, 77)
  }),
  clause('numbers the entries of each room on its own, in order', async (store, reopen) => {
    const seqs = await store.append([
      { room: 'a', data: bytes(1) },
      { room: 'b', data: bytes(9) },
      { room: 'a', data: bytes(2) },
    ])
    assert.deepEqual(seqs, [1, 1, 2])
    assert.deepEqual(await store.append([{ room: 'a', data: bytes(3) }]), [3])
    const again = await reopen()
    assert.deepEqual(await again.load('a'), {
      snapshot: null,
      updates: [bytes(1), bytes(2), bytes(3)],
      seq: 3,
    })
    assert.deepEqual(await again.load('nobody'), { snapshot: null, updates: [], seq: 0 })
  }),
  clause('replaces what a snapshot covers and nothing beyond', async (store, reopen) => {
    for (let n = 1; n <= 4; n++) await store.append([{ room: 'a', data: bytes(n) }])
    await store.append([{ room: 'b', data: bytes(8) }])
    await store.compact('a', 3, bytes(33))
    const again = await reopen()
    assert.deepEqual(await again.load('a'), { snapshot: bytes(33), updates: [bytes(4)], seq: 4 })
    await again.compact('a', 4, bytes(44))
    assert.deepEqual(await again.load('a'), { snapshot: bytes(44), updates: [], seq: 4 })
    assert.deepEqual(await again.append([{ room: 'a', data: bytes(5) }]), [5])
    assert.deepEqual((await again.load('b')).updates, [bytes(8)])
  }),
  clause('keeps large and empty entries as they are', async (store) => {
    const large = new Uint8Array(3_000_000).map((_, index) => index % 251)
    await store.append([
      { room: 'a', data: large },
      { room: 'a', data: bytes() },
    ])
    assert.deepEqual((await store.load('a')).updates, [large, bytes()])
  }),
  clause('numbers versions within their board, newest first', async (store) => {
    const [one, two] = [await withBoard(store), randomId()]
    await store.createBoard({ id: two, name: '', createdAt: 0 }, [], bytes())
    const version = { name: '첫째', author: 'A', kind: 'named', createdAt: 9, file: '{"a":"한"}' } as const
    assert.equal(await store.addVersion(one, version), 1)
    assert.equal(await store.addVersion(one, { ...version, name: '', kind: 'automatic' }), 2)
    assert.equal(await store.addVersion(two, version), 1)
    assert.deepEqual(
      (await store.versions(one)).map(({ number, kind }) => [number, kind]),
      [
        [2, 'automatic'],
        [1, 'named'],
      ],
    )
    assert.equal(await store.versionFile(one, 1), '{"a":"한"}')
    assert.equal(await store.versionFile(one, 3), null)
  }),
  clause('says that it can be written', async (store) => {
    await store.check()
  }),
]
