import { describe, expect, it } from 'vitest'
import { dropMarks, unsentMarks } from './unsent-marks.ts'

/** A storage as browsers have it: its keys are its own properties. */
const storage = (): Storage => {
  const methods = {
    getItem: (key: string) => Reflect.get(store, key) ?? null,
    setItem: (key: string, value: string) => Reflect.set(store, key, value),
    removeItem: (key: string) => Reflect.deleteProperty(store, key),
    clear: () => {},
    key: () => null,
    length: 0,
  }
  const store: Storage = Object.create(methods)
  return store
}

describe('the marks of unsent work', () => {
  it('stay when a page closes and are wiped away by the page that has it saved', () => {
    const kept = storage()
    const first = unsentMarks('board', '1', () => kept)
    expect(first.any()).toBe(false)
    first.set()
    const second = unsentMarks('board', '2', () => kept)
    expect(second.any()).toBe(true)
    second.takeOver()
    second.clear()
    expect(second.any()).toBe(false)
  })

  it('of another page are left alone until this page has read what that page kept', () => {
    const kept = storage()
    const first = unsentMarks('board', '1', () => kept)
    const second = unsentMarks('board', '2', () => kept)
    second.takeOver()
    first.set()
    second.set()
    second.clear()
    expect(second.any()).toBe(true)
    first.clear()
    expect(second.any()).toBe(false)
  })

  it('belong to one board', () => {
    const kept = storage()
    unsentMarks('board', '1', () => kept).set()
    expect(unsentMarks('boar', '1', () => kept).any()).toBe(false)
    dropMarks('boar', () => kept)
    expect(unsentMarks('board', '1', () => kept).any()).toBe(true)
    dropMarks('board', () => kept)
    expect(unsentMarks('board', '1', () => kept).any()).toBe(false)
  })

  it('say nothing where the browser keeps nothing', () => {
    const forbidden = (): Storage => {
      throw new Error('SecurityError')
    }
    const marks = unsentMarks('board', '1', forbidden)
    marks.set()
    marks.takeOver()
    marks.clear()
    dropMarks('board', forbidden)
    expect(marks.any()).toBe(false)
  })
})
