import {
  type Attributes,
  type BoardElement,
  type BoardSnapshot,
  type Connector,
  connectorKinds,
  grammar,
  type KindId,
  kinds,
  type Model,
  type ModelRelation,
  phases,
  type RelationKind,
  relationKinds,
} from '@stormlane/domain'
import fc from 'fast-check'

/** Names that boards have in life, and those that break naming: other scripts, reserved words, near twins. */
const names = [
  ...[
    '',
    ' ',
    'Order',
    'order',
    'Place Order',
    'PlaceOrder',
    'place-order!',
    'Order Placed',
    'order placed ',
  ],
  ...[
    '주문',
    '주문하기',
    '주문됨',
    '주문 취소',
    '주문',
    'مرحبا بالعالم',
    'שלום',
    '🍕🍔',
    '🍕',
    '3D Model',
    '42',
  ],
  ...[
    'class',
    'constructor',
    '__proto__',
    'default',
    'Café Opened',
    'straße',
    'cmd:order.place-order',
    'drv_svc_a',
  ],
  ...[
    'x'.repeat(200),
    'Very long name '.repeat(20),
    '가'.repeat(250),
    'a\nb\tc',
    '\u202Eabc',
    '\uD800',
    'Term: meaning',
  ],
  ...[
    'whenever order placed then ship order',
    'Ship Order',
    'Order Shipped',
    '-',
    '...',
    'Ａ Ｂ',
    'ﬁle',
    'edge',
  ],
]

const text = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...names) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
)

const codeNames = [
  'order',
  'place-order',
  'order-placed',
  'Order',
  '',
  '주문',
  7,
  'x'.repeat(90),
  '9lives',
  null,
]

const fields = [
  [{ name: 'orderId', type: 'uuid', identity: true, required: true }],
  [
    { name: 'lines', type: 'order-line[]' },
    { name: 'lines', type: 'x' },
  ],
  [{ name: '주문 번호', type: { scalar: 'money', minimum: 1 } }, 'total', 5, null],
  [
    { name: 'status', type: { enum: 'enum:order.status' } },
    { name: 'a b', type: { valueObject: 'order-line' } },
  ],
  [
    { type: 'int' },
    { name: 'ref', type: { idOf: 'order' }, collection: 'heap', example: { b: 1, a: [undefined] } },
  ],
  'orderId',
  {},
]

/** Under a name, since an object written with it looks like a promise. */
const OUTCOME = 'then'

const attributeValues: Readonly<Record<string, readonly unknown[]>> = {
  codeName: codeNames,
  fields,
  parameters: fields,
  identity: ['orderId', 'Order Id', 3],
  valueObjects: [[{ name: 'Order Line', fields: [{ name: 'menuId', type: 'uuid' }] }], [{}], 'x'],
  entities: [
    [
      { name: '항목', fields: [] },
      { name: '항목', fields: [] },
    ],
  ],
  enums: [
    [
      { name: 'Status', values: ['PLACED', 'done', '끝'] },
      { name: 'Empty', values: [] },
    ],
    {},
  ],
  invariants: [
    ['An order has lines', '항목이 있다'],
    [{ statement: 'a', appliesTo: ['place-order'] }, {}],
    4,
  ],
  lifecycle: [
    { field: 'status', initial: 'PLACED', transitions: [{ from: ['a'], to: 'b', on: 'order-placed' }, {}] },
    [],
  ],
  specifications: [
    [{ name: 's', given: [], when: { element: 'place-order', data: { z: 1, a: 2 } }, [OUTCOME]: [] }],
    [{}],
  ],
  payloadMode: ['zero-payload', 'delta', 'event-carried-state', 'all'],
  detailsUrl: ['/orders/{orderId}', ' ', 9],
  scopes: [['order:place', 'bad scope'], 'order:place, order:read', 5],
  version: [1, 0, '2', 'x'],
  visibility: ['internal', 'published', 'secret'],
  classification: ['core', 'best'],
  owner: ['team-order', 5],
  language: ['java', 'cobol'],
  framework: ['quarkus'],
  architecture: ['layered', 'none'],
  domainLogic: ['transaction-script'],
  persistence: ['event-sourced', { style: 'orm', engine: 'sqlite', snapshotEvery: 0 }, 1],
  timing: [
    'PT15M',
    'Pfoo',
    'immediate',
    { kind: 'delay', after: 'PT1H' },
    { kind: 'schedule' },
    { kind: 'delay' },
  ],
  cron: ['0 0 * * *', 'soon'],
  sagaStep: ['saga:fulfilment', 'fulfilment', '이행', ''],
  sagaStyle: ['orchestration', 'choreography', 'jazz'],
  sagaTimeout: ['PT5M', '5 min'],
  stepKind: ['pivot', 'x'],
  outcome: ['failure'],
  timeoutMs: [800, 0, 1e9, '500'],
  retry: [3, 0, { maxAttempts: 2, backoff: 'fixed' }, {}],
  circuitBreaker: [false, true, { failureRatePercent: 50, minimumCalls: 1, openMs: 1 }, {}, 'on'],
  fallback: [
    'cached',
    'queue-for-later',
    { strategy: 'queue-for-later', command: 'place-order' },
    { kind: 'cached-value' },
    {},
  ],
  bulkhead: [{ maxConcurrent: 3 }, {}],
  operation: ['op:order-service.place-order', 'place-order', 'POST /v1', 3],
  purpose: ['to know'],
  deliveryGuarantee: ['at-most-once', 'once'],
  orderingKey: ['orderId', {}],
  mapping: [[{ to: 'a', from: 'event.b' }, {}], 'x'],
  automation: ['human'],
  correlation: ['all', {}],
  set: [[{ field: 'a', from: 'event.a' }, { field: 1 }]],
  action: ['insert', 'merge'],
  returns: ['one', 'two'],
  consistency: ['strong'],
  protocol: ['rest', 'smoke-signal'],
  integration: ['conformist'],
  actorKind: ['team'],
  commandKind: ['create', 'destroy'],
  rejections: [['ORDER_EMPTY', '빈 주문'], [{ code: 'x y', httpStatus: 200 }]],
  idempotency: ['natural-key', { strategy: 'idempotency-key', key: 'id' }, {}],
  synonyms: [['a', 'a'], 'x'],
  composition: ['client-side', 'x'],
  cacheSeconds: [0, -1],
  key: ['orderId'],
}

const attributes: fc.Arbitrary<Attributes> = fc
  .array(
    fc.oneof(
      fc
        .constantFrom(...Object.keys(attributeValues))
        .chain((name) => fc.tuple(fc.constant(name), fc.constantFrom(...(attributeValues[name] ?? [])))),
      fc.tuple(
        fc.constantFrom(...Object.keys(attributeValues), 'unknown', 'toString'),
        fc.jsonValue({ maxDepth: 2 }),
      ),
    ),
    { maxLength: 5 },
  )
  .map((entries) => Object.fromEntries(entries))

const coordinate = fc.integer({ min: 0, max: 30 }).map((step) => step * 80)

/** Every kind, those that the skeleton is made of more often. */
const anyKind = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...kinds.map(({ id }) => id)) },
  {
    weight: 3,
    arbitrary: fc.constantFrom<KindId[]>(
      'command',
      'event',
      'policy',
      'command',
      'event',
      'aggregate',
      'context',
    ),
  },
)

const element = fc.record({
  kind: anyKind,
  text,
  x: coordinate,
  y: coordinate,
  width: fc.constantFrom(160, 288, 1200),
  height: fc.constantFrom(112, 160, 900),
  attributes,
})

/** The relations along which one command leads to the next, and what undoes it. */
const chain: readonly RelationKind[] = ['handledBy', 'emits', 'triggers', 'issues', 'compensates']

const end = fc.nat(1000)

/** Ids as other tools make them, some like those that the exporter derives, some as long as may be. */
const idOf = (index: number): string =>
  index % 7 === 3 ? `drv_svc_${index}` : index % 11 === 5 ? `${'i'.repeat(76)}${index}` : `stk_${index}`

const pick = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(list.length, 1)]

/** Boards of at least so many elements. */
const boardsFrom = (minLength: number): fc.Arbitrary<BoardSnapshot> =>
  fc
    .record({
      name: text,
      locale: fc.constantFrom('en', 'ko', 'ko-KR', 'zh-Hant-TW', '', 'nonsense!'),
      phase: fc.constantFrom(...phases),
      elements: fc.array(element, { minLength, maxLength: minLength + 40 }),
      connectors: fc.array(
        fc.record({ kind: fc.constantFrom(...connectorKinds), from: end, to: end, attributes }),
        { maxLength: 25 },
      ),
      relations: fc.array(
        fc.record({
          kind: fc.constantFrom(...relationKinds),
          from: end,
          to: end,
          status: fc.constantFrom('accepted' as const, 'rejected' as const),
        }),
        { maxLength: 10 },
      ),
    })
    .map(({ elements: drafts, connectors, relations, ...facts }): BoardSnapshot => {
      const elements = drafts.map((draft, index): BoardElement => ({ id: idOf(index), ...draft }))
      const idAt = (index: number) => pick(elements, index)?.id ?? ''
      return {
        ...facts,
        elements,
        connectors: connectors
          .filter(() => elements.length > 0)
          .map(
            (connector, index): Connector => ({
              ...connector,
              id: `con_${index}`,
              from: idAt(connector.from),
              to: idAt(connector.to),
            }),
          ),
        relations: relations
          .filter(() => elements.length > 0)
          .map((relation) => ({ ...relation, from: idAt(relation.from), to: idAt(relation.to) })),
      }
    })

/** Any board that the board file format allows, sensible or not. */
export const anyBoard = fc.oneof(boardsFrom(0), boardsFrom(25))

/**
 * A board together with a model that no reading would give: any relation that the grammar allows between any
 * of its elements, across any frames.
 */
export const anyModel: fc.Arbitrary<{ readonly snapshot: BoardSnapshot; readonly model: Model }> = fc
  .tuple(
    boardsFrom(30),
    fc.array(fc.nat(1000), { minLength: 40, maxLength: 40 }),
    fc.array(
      fc.record({
        rule: fc.oneof(
          { weight: 1, arbitrary: fc.constantFrom(...grammar) },
          {
            weight: 2,
            arbitrary: fc.constantFrom(...grammar.filter(({ relation }) => chain.includes(relation))),
          },
        ),
        from: end,
        to: end,
        basis: fc.constantFrom('accepted', 'connector', 'containment', 'adjacency'),
        confidence: fc.constantFrom(1, 0.5),
        connector: fc.nat(1000),
      }),
      { minLength: 0, maxLength: 150, size: 'max' },
    ),
  )
  .map(([snapshot, homes, wishes]) => {
    const frames = snapshot.elements.filter(({ kind }) => kind === 'context')
    const elements = snapshot.elements.map(({ id, kind, text: name }, index) => ({
      id,
      kind,
      name,
      context: pick(frames, homes[index % 40] ?? 0)?.id ?? null,
      stickies: [id],
    }))
    const seen = new Set<string>()
    const relations = wishes.flatMap(({ rule, from, to, basis, confidence, connector }): ModelRelation[] => {
      const source = pick(
        elements.filter(({ kind }) => rule.from.includes(kind)),
        from,
      )?.id
      const target = pick(
        elements.filter(({ kind }) => rule.to === 'any' || rule.to.includes(kind)),
        to,
      )?.id
      const key = `${rule.relation} ${source} ${target}`
      if (source === undefined || target === undefined || seen.has(key)) return []
      seen.add(key)
      const behind = pick(snapshot.connectors, connector)?.id
      return [
        {
          ...{ kind: rule.relation, from: source, to: target, basis, confidence, status: 'inferred' },
          pairs: [[source, target]],
          connectors: behind === undefined ? [] : [behind],
        },
      ]
    })
    return { snapshot, model: { elements, relations } }
  })
