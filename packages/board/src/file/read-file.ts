import type { BoardElement, Connector } from '@stormlane/domain'
import { isJson, isPlainName, MAX_DEPTH } from '../attributes.ts'
import { MAX_BOARD_FILE_BYTES } from '../limits.ts'
import { relationKey } from '../read-doc.ts'
import { BOARD_FILE_FORMAT, BOARD_FILE_VERSION, type BoardFile, type Extras, KNOWN } from './board-file.ts'
import { type BoardFileShape, boardFileShape } from './file-shape.ts'
import { type BoardFileProblem, pointerOf, problem, problemOf, quote } from './problems.ts'

/** At most this many problems are listed; a broken file repeats itself. */
const MOST_PROBLEMS = 20

export type BoardFileResult =
  | { readonly ok: true; readonly file: BoardFile }
  | { readonly ok: false; readonly problems: readonly BoardFileProblem[] }

const refuse = (...problems: readonly BoardFileProblem[]): BoardFileResult => ({
  ok: false,
  problems: problems.slice(0, MOST_PROBLEMS),
})

/** The refusal of a file that is too large, for doors that know the size before they read. */
export const tooLarge = (bytes: number): BoardFileProblem => {
  const mebibytes = (count: number) => `${Math.ceil(count / 1024 / 1024)} MiB`
  return problem('', {
    en: `the file has ${mebibytes(bytes)}; a board file has at most ${mebibytes(MAX_BOARD_FILE_BYTES)}`,
    ko: `파일이 ${mebibytes(bytes)}입니다. 보드 파일은 최대 ${mebibytes(MAX_BOARD_FILE_BYTES)}까지 열 수 있습니다`,
  })
}

/**
 * Reads a board file strictly: everything that is accepted is kept, everything that is not is refused with
 * the place and what was expected there, and nothing in between.
 * @param input the file's text or its bytes (UTF-8, a byte order mark is allowed)
 */
export const readBoardFile = (input: string | Uint8Array): BoardFileResult => {
  if (input.length > MAX_BOARD_FILE_BYTES) return refuse(tooLarge(input.length))
  let text: string
  try {
    text = typeof input === 'string' ? input : new TextDecoder('utf-8', { fatal: true }).decode(input)
  } catch {
    return refuse(problem('', { en: 'the file is not UTF-8 text', ko: '파일이 UTF-8 텍스트가 아닙니다' }))
  }
  let json: unknown
  try {
    json = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)
  } catch (error) {
    return refuse(syntaxProblem(text, error))
  }
  return readBoardFileValue(json)
}

/** As `readBoardFile`, for a value that has been parsed already (a request's body). */
export const readBoardFileValue = (json: unknown): BoardFileResult => {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return refuse(problem('', { en: 'expected a board object', ko: '보드 객체가 필요합니다' }))
  }
  const kindProblem = wrongKind(json)
  if (kindProblem) return refuse(kindProblem)
  const parsed = boardFileShape.safeParse(json)
  if (!parsed.success) return refuse(...parsed.error.issues.map((issue) => problemOf(issue, json)))
  const problems = crossCheck(parsed.data, json)
  if (problems.length > 0) return refuse(...problems)
  return { ok: true, file: fileOf(parsed.data) }
}

const syntaxProblem = (text: string, error: unknown): BoardFileProblem => {
  if (text.trim() === '') {
    return problem('', { en: 'the file is empty', ko: '파일이 비어 있습니다' })
  }
  const said = error instanceof Error ? error.message : String(error)
  const position = /position (\d+)/.exec(said)?.[1]
  const length = text.trimEnd().length
  const offset = position === undefined ? (/end of JSON/i.test(said) ? length : undefined) : Number(position)
  const end = offset !== undefined && offset >= length
  const before = offset === undefined ? undefined : text.slice(0, offset).split('\n')
  const line = before?.length
  const column = (before?.at(-1)?.length ?? 0) + 1
  // Some engines give a position, others quote the surroundings.
  const near = /"(.+)"(?:\.\.\.)? is not valid JSON/s
    .exec(said)?.[1]
    ?.replace(/\s+/g, ' ')
    .replace(/^[\s,]+|[\s,]+$/g, '')
  const at = line !== undefined ? ` (line ${line}, column ${column})` : near ? ` near ${near}` : ''
  const atKorean = line !== undefined ? ` (${line}행 ${column}열)` : near ? ` (${near} 근처)` : ''
  return end
    ? problem('', {
        en: `the file ends too early${at}; it may have been cut off while it was saved or sent`,
        ko: `파일이 중간에 끝납니다${atKorean}. 저장하거나 보내는 도중에 잘렸을 수 있습니다`,
      })
    : problem('', { en: `the file is not JSON${at}`, ko: `파일이 JSON이 아닙니다${atKorean}` })
}

const wrongKind = (json: object): BoardFileProblem | undefined => {
  const format = Reflect.get(json, 'format')
  if (format !== BOARD_FILE_FORMAT) {
    return problem('/format', {
      en: `this is not a board file: expected "${BOARD_FILE_FORMAT}", found ${quote(format)}`,
      ko: `보드 파일이 아닙니다. "${BOARD_FILE_FORMAT}"이(가) 필요한데 ${quote(format)}이(가) 있습니다`,
    })
  }
  const version = Reflect.get(json, 'version')
  if (typeof version === 'number' && version > BOARD_FILE_VERSION) {
    return problem('/version', {
      en: `version ${version} is newer than this program knows (${BOARD_FILE_VERSION}); update Stormlane to open it`,
      ko: `버전 ${version}은(는) 이 프로그램이 아는 버전(${BOARD_FILE_VERSION})보다 새롭습니다. Stormlane을 업데이트한 뒤 여세요`,
    })
  }
  if (version !== BOARD_FILE_VERSION) {
    return problem('/version', {
      en: `expected version ${BOARD_FILE_VERSION}, found ${quote(version)}`,
      ko: `버전 ${BOARD_FILE_VERSION}이(가) 필요한데 ${quote(version)}이(가) 있습니다`,
    })
  }
  return undefined
}

/** What no single place can show: ids used twice, connectors and relations to nothing, values that are not plain. */
const crossCheck = (shape: BoardFileShape, json: object): readonly BoardFileProblem[] => {
  const problems: BoardFileProblem[] = []
  const elements = new Map<string, number>()
  const seenTwice = (pointer: string, id: string, first: string) =>
    problem(pointer, {
      en: `the id ${quote(id)} is used twice, first at ${first}; every id must be unique`,
      ko: `아이디 ${quote(id)}이(가) 두 번 쓰였습니다(처음: ${first}). 아이디는 하나씩만 있어야 합니다`,
    })
  for (const [index, element] of shape.elements.entries()) {
    const first = elements.get(element.id)
    if (first !== undefined) {
      problems.push(seenTwice(`/elements/${index}/id`, element.id, `/elements/${first}/id`))
    } else elements.set(element.id, index)
  }
  const connectors = new Map<string, number>()
  for (const [index, connector] of shape.connectors.entries()) {
    const first = connectors.get(connector.id)
    if (first !== undefined) {
      problems.push(seenTwice(`/connectors/${index}/id`, connector.id, `/connectors/${first}/id`))
    } else connectors.set(connector.id, index)
    problems.push(...ends(`/connectors/${index}`, connector, elements))
  }
  const relations = new Map<string, number>()
  for (const [index, relation] of shape.relations.entries()) {
    const key = relationKey(relation)
    const first = relations.get(key)
    if (first !== undefined) problems.push(judgedTwice(index, first))
    else relations.set(key, index)
    problems.push(...ends(`/relations/${index}`, relation, elements))
  }
  // Looked up in the raw value: the schema's output no longer shows a name such as `__proto__`.
  problems.push(...plain([], json, KNOWN.top))
  for (const list of ['elements', 'connectors'] as const) {
    const known = list === 'elements' ? KNOWN.element : KNOWN.connector
    for (const [index, item] of listAt(json, list).entries()) {
      problems.push(...plain([list, index], item, known))
    }
  }
  return problems
}

const judgedTwice = (index: number, first: number): BoardFileProblem =>
  problem(`/relations/${index}`, {
    en: `gives a second verdict on the same pair as /relations/${first}; keep one of the two`,
    ko: `/relations/${first}과(와) 같은 쌍을 다시 판정합니다. 둘 중 하나만 남기세요`,
  })

const listAt = (json: object, name: string): readonly object[] => {
  const list: unknown = Reflect.get(json, name)
  return Array.isArray(list) ? list : []
}

const ends = (
  pointer: string,
  link: { readonly from: string; readonly to: string },
  elements: ReadonlyMap<string, number>,
): readonly BoardFileProblem[] =>
  (['from', 'to'] as const)
    .filter((end) => !elements.has(link[end]))
    .map((end) =>
      problem(`${pointer}/${end}`, {
        en: `leads to ${quote(link[end])}, but no element has that id`,
        ko: `${quote(link[end])}을(를) 가리키지만 그 아이디를 가진 요소가 없습니다`,
      }),
    )

/** @param path where the holder stands */
const plain = (
  path: readonly PropertyKey[],
  holder: object,
  known: readonly string[],
): readonly BoardFileProblem[] => {
  const attributes: unknown = Reflect.get(holder, 'attributes')
  const named = [
    ...Object.entries(holder).flatMap(([name, value]) =>
      known.includes(name) ? [] : [{ at: [name], name, value }],
    ),
    ...(typeof attributes === 'object' && attributes !== null
      ? Object.entries(attributes).map(([name, value]) => ({ at: ['attributes', name], name, value }))
      : []),
  ]
  return named
    .filter(({ name, value }) => !isPlainName(name) || !isJson(value))
    .map(({ at }) =>
      problem(pointerOf([...path, ...at]), {
        en: `the name or the value cannot be kept: names have 1 to 200 characters, numbers are finite, values nest at most ${MAX_DEPTH} deep`,
        ko: `이름이나 값을 보관할 수 없습니다. 이름은 1~200자, 숫자는 유한한 값, 중첩은 ${MAX_DEPTH}단계까지입니다`,
      }),
    )
}

const extrasOf = (holder: Readonly<Record<string, unknown>>, known: readonly string[]): Extras =>
  Object.fromEntries(Object.entries(holder).filter(([name]) => !known.includes(name)))

const withExtras = <Item extends { readonly id: string }>(
  items: readonly Item[],
  known: readonly string[],
): ReadonlyMap<string, Extras> =>
  new Map(
    items
      .map((item) => [item.id, extrasOf(item, known)] as const)
      .filter(([, extras]) => Object.keys(extras).length > 0),
  )

const fileOf = (shape: BoardFileShape): BoardFile => ({
  name: shape.name,
  locale: shape.locale,
  phase: shape.phase,
  elements: shape.elements.map(
    ({ id, kind, text, x, y, width, height, attributes }): BoardElement => ({
      id,
      kind,
      text,
      x,
      y,
      width,
      height,
      attributes,
    }),
  ),
  connectors: shape.connectors.map(
    ({ id, kind, from, to, attributes }): Connector => ({ id, kind, from, to, attributes }),
  ),
  relations: shape.relations,
  extras: extrasOf(shape, KNOWN.top),
  elementExtras: withExtras(shape.elements, KNOWN.element),
  connectorExtras: withExtras(shape.connectors, KNOWN.connector),
})
