import { expect, test } from 'vitest'
import { createSession } from './session.ts'

test('a session begins with the select tool and nothing selected', () => {
  const session = createSession().getState()
  expect([session.tool, session.selection.size, session.editing]).toEqual(['select', 0, null])
})

test('what the browser remembered of a person comes first', () => {
  expect(createSession({ language: 'ko', userName: '지수' }).getState()).toMatchObject({
    language: 'ko',
    userName: '지수',
  })
})

test('a kind in hand stays the last kind when the tool is put down', () => {
  const store = createSession()
  store.getState().pickKind('policy')
  store.getState().pickTool('select')
  expect(store.getState()).toMatchObject({ tool: 'select', placing: 'policy' })
})

test('selecting replaces what was selected, connectors included', () => {
  const store = createSession()
  store.getState().select(['a', 'b', 'a'], ['c'])
  expect([...store.getState().selection, ...store.getState().selectedConnectors]).toEqual(['a', 'b', 'c'])
  store.getState().select([])
  expect([store.getState().selection.size, store.getState().selectedConnectors.size]).toEqual([0, 0])
})
