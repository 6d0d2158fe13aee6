import { describe, expect, it } from 'vitest'
import { nameOf, parsePreferences, preferredLanguage } from './preferences.ts'

describe('preferences', () => {
  it('takes the first language that the product speaks', () => {
    expect(preferredLanguage(['fr-FR', 'ko-KR', 'en'])).toBe('ko')
    expect(preferredLanguage(['de'])).toBe('en')
    expect(preferredLanguage([])).toBe('en')
  })

  it('names a guest in the language of the page until they name themselves', () => {
    const guest = parsePreferences(null, ['ko'], 12, 'abcdefgh')
    expect(nameOf(guest)).toBe('손님 12')
    expect(nameOf({ ...guest, language: 'en' })).toBe('Guest 12')
    expect(nameOf({ ...guest, name: '지영' })).toBe('지영')
  })

  it('chooses anew what does not fit', () => {
    const broken =
      '{"language":"xx","theme":"neon","colours":"loud","name":"  ","guest":1000,"person":"<b>","hidesCursors":1,"minimap":"yes"}'
    for (const remembered of ['{', '[]', 'null', broken]) {
      expect(parsePreferences(remembered, ['en'], 7, 'abcdefgh')).toEqual({
        language: 'en',
        theme: 'system',
        colours: 'familiar',
        pointing: null,
        name: null,
        guest: 7,
        person: 'abcdefgh',
        hidesCursors: false,
        minimap: false,
      })
    }
  })
})
