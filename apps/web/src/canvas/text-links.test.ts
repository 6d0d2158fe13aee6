import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linksIn, nameOfLink, safeHref } from './text-links.ts'

const found = (text: string) => linksIn(text).map(({ start, end }) => text.slice(start, end))

describe('links in a text', () => {
  test('are web and mail addresses', () => {
    expect(
      found('see https://example.org/a?b=1#c and http://x.test:8080, or mailto:kim@example.org.'),
    ).toEqual(['https://example.org/a?b=1#c', 'http://x.test:8080', 'mailto:kim@example.org'])
    expect(linksIn('HTTPS://Example.ORG/Path')[0]?.href).toBe('https://example.org/Path')
    expect(found('mailto:a.b+c@example.org?subject=Hi%20you now')).toEqual([
      'mailto:a.b+c@example.org?subject=Hi%20you',
    ])
  })

  test('end where the sentence goes on', () => {
    expect(found('(https://example.org/x_(y)) and https://example.org/z…')).toEqual([
      'https://example.org/x_(y)',
      'https://example.org/z',
    ])
    expect(found('"https://example.org/q"; https://example.org!')).toEqual([
      'https://example.org/q',
      'https://example.org',
    ])
  })

  test('stand in Korean text, with and without spaces', () => {
    expect(found('주소는 https://example.org에서 확인하세요')).toEqual(['https://example.org'])
    expect(found('자료는https://example.org/docs를 보세요')).toEqual(['https://example.org/docs'])
    expect(found('https://ko.example.org/안내 입니다')).toEqual(['https://ko.example.org/안내'])
    expect(found('「https://example.org/약관」을 읽고')).toEqual(['https://example.org/약관'])
    expect(found('https://한국.한국/소개. 그리고 https://도메인.kr에서')).toEqual([
      'https://한국.한국/소개',
      'https://도메인.kr',
    ])
    expect(found('문의: mailto:kim@example.org로 보내세요')).toEqual(['mailto:kim@example.org'])
  })

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)//https://example.org',
    'javascript:https://example.org/%0aalert(1)',
    'java\u0000script:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'ftp://example.org/x',
    'blob:https://example.org/1',
    'view-source:https://example.org',
    'xhttps://example.org',
    'https://google.com@evil.test/',
    'https://user:secret@evil.test/',
    'https://',
    'http://?x',
    'mailto:',
    'mailto:javascript:alert(1)',
    'example.org',
    'kim@example.org',
  ])('are not: %s', (text) => {
    expect(found(text)).toEqual([])
  })

  test('never hide characters that turn or vanish', () => {
    expect(found('https://example.org/\u202egpj.exe')).toEqual(['https://example.org/'])
    expect(found('https://exam\u200bple.org')).toEqual(['https://exam'])
  })

  test('lead nowhere but to web and mail addresses, whatever the text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'https://',
        'http://',
        'mailto:',
        'javascript:',
        'data:',
        '@',
        '.',
        ':',
        '한글',
        ' ',
        'a.b',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('')
        let free = 0
        for (const { start, end, href } of linksIn(text)) {
          expect(start).toBeGreaterThanOrEqual(free)
          expect(end).toBeGreaterThan(start)
          expect(href).toMatch(/^(https?:\/\/[^/]|mailto:.+@)/u)
          expect(safeHref(href)).toBe(href)
          free = end
        }
      }),
      { numRuns: 500 },
    )
  })

  test('are called by their host or mail address', () => {
    expect(nameOfLink('https://example.org:8080/a')).toBe('example.org:8080')
    expect(nameOfLink('mailto:kim@example.org')).toBe('kim@example.org')
  })
})
