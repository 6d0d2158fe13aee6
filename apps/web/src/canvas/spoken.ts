import {
  type BoardElement,
  type Connector,
  type ConnectorKind,
  kindOf,
  type Language,
  type Words,
} from '@stormlane/domain'
import { connectorMarksOf, marksOf, markWords } from './marks.ts'

const EMPTY: Words = { en: 'empty', ko: '빈 스티키' }

const connectorNames: Readonly<Record<ConnectorKind, Words>> = {
  flow: { en: 'leads to', ko: '이어짐' },
  publish: { en: 'publishes', ko: '발행' },
  request: { en: 'requests', ko: '요청' },
  updates: { en: 'updates', ko: '갱신' },
  compensates: { en: 'compensates', ko: '보상' },
}

const withMarks = (text: string, marks: string): string => (marks === '' ? text : `${text}, ${marks}`)

/** What is written on an element in one line; where nothing is, that it is empty. */
export const textOf = ({ text }: Pick<BoardElement, 'text'>, language: Language): string =>
  text.trim() === '' ? EMPTY[language] : text.replace(/\s+/gu, ' ').trim()

/** An element in words for those who do not see it: "Domain event: Order placed, locked". */
export const spokenElement = (element: BoardElement, language: Language): string =>
  withMarks(
    `${kindOf(element.kind).label[language]}: ${textOf(element, language)}`,
    markWords(marksOf(element), language),
  )

/** A connector in words: "Order placed → Ship order, publishes, eventually consistent". */
export const spokenConnector = (
  connector: Connector,
  elements: ReadonlyMap<string, BoardElement>,
  language: Language,
): string => {
  const end = (id: string): string => textOf(elements.get(id) ?? { text: '' }, language)
  return withMarks(
    `${end(connector.from)} → ${end(connector.to)}, ${connectorNames[connector.kind][language]}`,
    markWords(connectorMarksOf(connector), language),
  )
}
