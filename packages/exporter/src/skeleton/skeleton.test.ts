import { describe, expect, test } from 'vitest'
import { exportSkeleton } from '../export-board.ts'
import { type Frame, wallOf } from '../testing/wall-of.ts'
import { validateSkeleton } from '../validate/index.ts'
import type { Skeleton } from './types.ts'

const codes = (skeleton: Skeleton, severity?: string): readonly string[] =>
  skeleton.diagnostics
    .filter((one) => severity === undefined || one.severity === severity)
    .map(({ code }) => code)

const ordering: Frame = {
  name: 'Order',
  attributes: { classification: 'core', owner: 'team-order', architecture: 'layered' },
  rows: [
    [
      ['actor', 'Customer'],
      ['command', 'Place Order', { scopes: ['order:place'] }, 'place'],
      [
        'aggregate',
        'Order',
        {
          fields: [
            { name: 'orderId', type: 'uuid', identity: true },
            { name: 'total', type: 'money' },
          ],
        },
      ],
      ['event', 'Order Placed', {}, 'placed'],
    ],
    [['readModel', 'My Orders', {}, 'mine']],
    [['definition', 'Order: what a customer asks a store for']],
  ],
}

const paying: Frame = {
  name: 'Payment',
  rows: [
    [
      ['policy', 'Whenever order placed then authorize payment', {}, 'pay'],
      ['command', 'Authorize Payment', {}, 'authorize'],
      ['aggregate', 'Payment', {}, 'payment'],
      ['event', 'Payment Authorized', {}, 'authorized'],
    ],
    [
      ['command', 'Refund Payment', {}, 'refund'],
      ['aggregate', 'Payment'],
      ['event', 'Payment Refunded', {}, 'refunded'],
    ],
  ],
}

const cooking: Frame = {
  name: 'Store',
  rows: [
    [
      ['policy', 'Whenever payment authorized then open ticket', {}, 'cook'],
      ['command', 'Open Ticket', {}, 'open'],
      ['aggregate', 'Ticket', {}, 'ticket'],
      ['event', 'Ticket Opened', {}, 'opened'],
    ],
    [['readModel', 'Menu', {}, 'menu']],
  ],
}

const shop = () =>
  wallOf(
    [ordering, paying, cooking],
    [
      ['updates', 'placed', 'mine'],
      ['publish', 'placed', 'pay', { deliveryGuarantee: 'effectively-once', orderingKey: 'customerId' }],
      ['publish', 'authorized', 'cook'],
      ['compensates', 'refund', 'authorize'],
      ['updates', 'opened', 'menu'],
      ['request', 'place', 'menu', { timeoutMs: 800, fallback: { strategy: 'cached', maxAgeMs: 1000 } }],
    ],
    { name: 'Food ordering' },
  )

describe('a board of three contexts', () => {
  const skeleton = exportSkeleton(shop())
  const [order, payment] = skeleton.contexts
  const serviceOf = (slug: string) => skeleton.services.find((service) => service.slug === slug)

  test('is valid', () => {
    expect(validateSkeleton(skeleton)).toEqual([])
    expect(codes(skeleton, 'error')).toEqual([])
  })

  test('has its contexts with what the frames say', () => {
    expect(skeleton.contexts.map(({ ref }) => ref)).toEqual(['ctx:order', 'ctx:payment', 'ctx:store'])
    expect(order).toMatchObject({ classification: 'core', owner: 'team-order', actors: ['act:customer'] })
    expect(order?.glossary).toMatchObject([
      {
        term: 'Order',
        slug: 'order',
        definition: 'what a customer asks a store for',
        elements: ['agg:order.order'],
      },
    ])
  })

  test('has aggregates with commands, what they emit and who issues them', () => {
    const [aggregate] = order?.aggregates ?? []
    expect(aggregate?.root.identity).toBe('orderId')
    expect(aggregate?.commands).toMatchObject([
      {
        ref: 'cmd:order.place-order',
        kind: 'create',
        emits: ['evt:order.order-placed'],
        issuedBy: ['act:customer'],
        scopes: ['order:place'],
      },
    ])
    expect(aggregate?.events).toMatchObject([{ ref: 'evt:order.order-placed', visibility: 'published' }])
  })

  test('joins contexts by publications and matching subscriptions', () => {
    const [publication] = serviceOf('order-service')?.outbound.publications ?? []
    const [subscription] = serviceOf('payment-service')?.inbound.subscriptions ?? []
    expect(publication).toMatchObject({ channel: 'order.events', message: 'evt:order.order-placed' })
    expect(subscription).toMatchObject({
      channel: 'order.events',
      message: 'evt:order.order-placed',
      from: 'svc:order-service',
      handledBy: [payment?.policies[0]?.ref],
      delivery: { guarantee: 'effectively-once', orderingKey: 'customerId' },
    })
    expect(skeleton.contextMap).toContainEqual(
      expect.objectContaining({
        upstream: 'ctx:order',
        downstream: 'ctx:payment',
        downstreamRoles: ['conformist'],
        coupling: 'asynchronous',
      }),
    )
  })

  test('states timeout, retry, breaker and fallback of a call, and says which of them it chose', () => {
    const [call] = serviceOf('order-service')?.outbound.calls ?? []
    expect(call).toMatchObject({
      to: 'svc:store-service',
      operation: 'op:store-service.menu',
      issuedFor: ['cmd:order.place-order'],
      timeoutMs: 800,
      retry: { maxAttempts: 2 },
      circuitBreaker: { failureRatePercent: 50 },
      fallback: { strategy: 'cached', maxAgeMs: 1000 },
    })
    const chosen = skeleton.decisions
      .filter(({ about }) => about === call?.ref)
      .map(({ property }) => property)
    expect(chosen).toEqual(['circuitBreaker', 'retry'])
  })

  test('finds the saga along the policies, with its compensation', () => {
    expect(skeleton.sagas).toMatchObject([
      {
        style: 'choreography',
        startedBy: 'evt:order.order-placed',
        correlation: 'orderId',
        completedBy: ['evt:store.ticket-opened'],
        failedBy: ['evt:payment.payment-refunded'],
        steps: [
          {
            command: 'cmd:payment.authorize-payment',
            kind: 'compensatable',
            compensation: {
              command: 'cmd:payment.refund-payment',
              succeedsWith: 'evt:payment.payment-refunded',
            },
          },
          { command: 'cmd:store.open-ticket', kind: 'pivot', compensation: null },
        ],
      },
    ])
    expect(payment?.policies[0]?.sagaStep).toBe('saga:place-order')
  })

  test('leads everything public through one gateway', () => {
    const rest = serviceOf('order-service')?.inbound.rest.map(({ method, path, exposure }) => [
      method,
      path,
      exposure,
    ])
    expect(rest).toEqual([
      ['POST', '/orders', 'public'],
      ['GET', '/my-orders', 'public'],
    ])
    expect(skeleton.gateways[0]?.routes.map(({ path, to }) => [path, to])).toContainEqual([
      '/api/orders/**',
      'svc:order-service',
    ])
  })

  test('traces every element to its stickies', () => {
    expect(skeleton.trace['cmd:order.place-order']).toEqual({
      stickies: ['place'],
      basis: 'adjacency',
      confidence: expect.any(Number),
    })
    expect(skeleton.trace['call:order-service.menu']?.arrows).toEqual(['link.6'])
  })

  test('takes the marks of the frame as decisions of people', () => {
    expect(serviceOf('order-service')?.stack.architecture).toBe('layered')
    expect(skeleton.decisions).toContainEqual(
      expect.objectContaining({
        about: 'svc:order-service',
        property: 'stack.architecture',
        chose: 'layered',
        by: 'user',
      }),
    )
  })

  test('keeps its model hash when a sticky is nudged and changes it when one is renamed', () => {
    const board = shop()
    const change = (more: object) => ({
      ...board,
      elements: board.elements.map((element) =>
        element.id === 'placed' ? { ...element, ...more } : element,
      ),
    })
    const hash = (changed: typeof board) => exportSkeleton(changed).source.modelHash
    expect(hash(change({ y: 108, x: (board.elements.find(({ id }) => id === 'placed')?.x ?? 0) + 4 }))).toBe(
      hash(board),
    )
    expect(hash(change({ text: 'Order Received' }))).not.toBe(hash(board))
  })
})

describe('names', () => {
  const korean = (attributes = {}) =>
    exportSkeleton(
      wallOf(
        [
          {
            name: '주문',
            attributes: { codeName: 'order' },
            rows: [
              [
                ['command', '주문하기', attributes],
                ['aggregate', '주문'],
                ['event', '주문됨', attributes],
              ],
            ],
          },
        ],
        [],
        { locale: 'ko' },
      ),
    )

  test('in another script stay as written and are never transliterated', () => {
    const skeleton = korean()
    const [command] = skeleton.contexts[0]?.aggregates[0]?.commands ?? []
    expect(command?.name).toBe('주문하기')
    expect(command?.slug).toMatch(/^command-[0-9a-f]{8}$/)
    const asked = skeleton.diagnostics.filter(({ code }) => code === 'name.needs-slug')
    expect(asked.map(({ element }) => element)).toContain(command?.ref)
    expect(validateSkeleton(skeleton)).toEqual([])
  })

  test('take their slug from the code name', () => {
    const skeleton = korean({ codeName: 'placeOrder' })
    expect(skeleton.contexts[0]?.aggregates[0]?.commands[0]).toMatchObject({
      name: '주문하기',
      slug: 'place-order',
    })
    expect(skeleton.contexts[0]?.slug).toBe('order')
  })

  test('that would be one in code are told apart and told', () => {
    const skeleton = exportSkeleton(
      wallOf([{ name: 'A', rows: [[['event', 'Order placed']], [['event', 'Order-Placed!']]] }]),
    )
    const slugs = skeleton.contexts[0]?.aggregates.flatMap(({ events }) => events.map(({ slug }) => slug))
    expect(new Set(slugs).size).toBe(2)
    expect(codes(skeleton)).toContain('name.slug-taken')
  })

  test('longer than a name may be are cut, with the whole text kept', () => {
    const text = `Whenever ${'very '.repeat(60)}long`
    const skeleton = exportSkeleton(wallOf([{ name: 'A', rows: [[['event', text]]] }]))
    const [event] = skeleton.contexts[0]?.aggregates[0]?.events ?? []
    expect(event?.name.length).toBe(200)
    expect(event?.description).toBe(text)
    expect(event?.slug.length).toBeLessThanOrEqual(50)
  })
})

describe('what cannot be read', () => {
  test('a board without frames is one context named after the board', () => {
    const skeleton = exportSkeleton(wallOf([{ name: '', rows: ordering.rows }], [], { name: 'Shop' }))
    expect(skeleton.contexts.map(({ ref }) => ref)).toEqual(['ctx:shop'])
    expect(codes(skeleton)).toContain('context.none')
    expect(skeleton.trace['ctx:shop']?.basis).toBe('derived')
  })

  test('an empty board still exports', () => {
    const skeleton = exportSkeleton(wallOf([], [], { name: '' }))
    expect(validateSkeleton(skeleton)).toEqual([])
    expect(skeleton.contexts).toHaveLength(1)
  })

  test('a sticky outside every frame is left out and told, the others stand', () => {
    const skeleton = exportSkeleton(
      wallOf([ordering, { name: '', rows: [[['event', 'Lost Event', {}, 'lost']]] }]),
    )
    const told = skeleton.diagnostics.find(({ code }) => code === 'sticky.no-context')
    expect(told).toMatchObject({ severity: 'error', stickies: ['lost'], blocksGeneration: true })
    expect(told?.suggestion).toContain('"Order"')
    expect(skeleton.contexts[0]?.aggregates[0]?.commands).toHaveLength(1)
  })

  test('a command without an aggregate gets one from the noun that it shares with its event', () => {
    const rows = [
      [
        ['command', 'Place order'],
        ['event', 'Order placed'],
      ],
    ] as const
    const skeleton = exportSkeleton(wallOf([{ name: 'Sales', rows }]))
    const [aggregate] = skeleton.contexts[0]?.aggregates ?? []
    expect(aggregate).toMatchObject({ ref: 'agg:sales.order', name: 'Order' })
    expect(skeleton.trace['agg:sales.order']?.basis).toBe('derived')
    expect(codes(skeleton)).toEqual(expect.arrayContaining(['aggregate.proposed', 'command.no-target']))
  })

  test('the shared noun of Korean stickies stands in front', () => {
    const rows = [
      [
        ['command', '결제 승인'],
        ['event', '결제 승인됨'],
      ],
    ] as const
    const skeleton = exportSkeleton(wallOf([{ name: 'Payment', rows }]))
    expect(skeleton.contexts[0]?.aggregates[0]?.name).toBe('결제 승인')
  })

  test('a policy that nothing triggers is left out and told', () => {
    const rows = [[['policy', 'Whenever nothing then wait', {}, 'idle']]] as const
    const skeleton = exportSkeleton(wallOf([{ name: 'A', rows }]))
    expect(skeleton.contexts[0]?.policies).toEqual([])
    expect(skeleton.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'policy.no-trigger', stickies: ['idle'], severity: 'error' }),
    )
  })

  test('an event that leads to a command is an implicit policy, which is no error', () => {
    const rows = [
      ordering.rows[0] ?? [],
      [
        ['command', 'Ship Order', {}, 'ship'],
        ['event', 'Order Shipped'],
      ],
    ] as const
    const skeleton = exportSkeleton(wallOf([{ name: 'Order', rows }], [['flow', 'placed', 'ship']]))
    expect(skeleton.contexts[0]?.policies).toMatchObject([
      {
        ref: 'pol:order.ship-order-when-order-placed',
        when: ['evt:order.order-placed'],
        issues: ['cmd:order.ship-order'],
      },
    ])
    expect(skeleton.diagnostics.find(({ code }) => code === 'policy.implicit')?.severity).toBe('info')
  })

  test('garbage in an attribute is told with its place and left out', () => {
    const rows = [
      [
        ['command', 'Place Order', { fields: [{ name: 'total', type: 'gold' }] }],
        ['aggregate', 'Order'],
        ['event', 'Order Placed', { version: 'x' }],
      ],
    ] as const
    const skeleton = exportSkeleton(wallOf([{ name: 'Order', rows }]))
    const told = skeleton.diagnostics
      .filter(({ code }) => code === 'attribute.unreadable')
      .map(({ message }) => message)
    expect(told).toEqual([
      expect.stringMatching(/fields\[0\]\.type of "Place Order" is "gold"; expected one of/),
      expect.stringMatching(/version of "Order Placed" is "x"; expected a whole number from 1/),
    ])
    expect(validateSkeleton(skeleton)).toEqual([])
  })

  test('a big picture is told, never blamed', () => {
    const rows = [
      [
        ['event', 'Order placed'],
        ['hotspot', 'Who pays?'],
        ['event', 'Order paid'],
      ],
    ] as const
    const skeleton = exportSkeleton(wallOf([{ name: '', rows }], [], { phase: 'big-picture' }))
    expect(new Set(skeleton.diagnostics.map(({ severity }) => severity))).toEqual(new Set(['info']))
    expect(skeleton.contexts[0]?.aggregates[0]?.events).toHaveLength(2)
  })
})

describe('calls and gateways', () => {
  test('a command that an external system handles is a call through an anticorruption layer', () => {
    const rows = [
      [
        ['command', 'Send Message'],
        ['externalSystem', 'KakaoTalk'],
        ['event', 'Message Sent'],
      ],
    ] as const
    const skeleton = exportSkeleton(wallOf([{ name: 'Notice', rows }]))
    expect(skeleton.services[0]?.outbound.calls).toMatchObject([
      { to: 'ext:kakao-talk', externalOperation: 'kakao-talk', issuedFor: ['cmd:notice.send-message'] },
    ])
    expect(skeleton.contextMap).toMatchObject([
      { upstream: 'ext:kakao-talk', downstream: 'ctx:notice', downstreamRoles: ['anti-corruption-layer'] },
    ])
  })

  test('an event that three contexts consume makes its context an open host', () => {
    const consumer = (name: string): Frame => ({
      name,
      rows: [
        [
          ['policy', 'Whenever order placed then react', {}, `pol.${name}`],
          ['command', 'React'],
          ['aggregate', name],
          ['event', `${name} Reacted`],
        ],
      ],
    })
    const names = ['Billing', 'Stock', 'Mail']
    const board = wallOf(
      [ordering, ...names.map(consumer)],
      names.map((name) => ['publish', 'placed', `pol.${name}`] as const),
    )
    const roles = exportSkeleton(board).contextMap.map(({ upstreamRoles }) => upstreamRoles)
    expect(roles).toEqual(names.map(() => ['open-host-service', 'published-language']))
  })

  test('a zero-payload event says where its details are', () => {
    const board = shop()
    const elements = board.elements.map((element) =>
      element.id === 'placed' ? { ...element, attributes: { payloadMode: 'zero-payload' } } : element,
    )
    const skeleton = exportSkeleton({ ...board, elements })
    expect(skeleton.services[0]?.outbound.publications).toMatchObject([
      { payloadMode: 'zero-payload', payloadFields: ['orderId'], detailsUrl: '/orders/{orderId}' },
    ])
  })

  test('a saga that is marked as orchestrated names its orchestrator and listens to its steps', () => {
    const board = shop()
    const elements = board.elements.map((element) =>
      element.id === 'pay' ? { ...element, attributes: { sagaStyle: 'orchestration' } } : element,
    )
    const skeleton = exportSkeleton({ ...board, elements })
    expect(skeleton.sagas).toMatchObject([{ style: 'orchestration', orchestrator: 'svc:order-service' }])
    const heard = skeleton.services[0]?.inbound.subscriptions.map(({ message, handledBy }) => [
      message,
      handledBy,
    ])
    expect(heard).toEqual([
      ['evt:payment.payment-authorized', ['saga:place-order']],
      ['evt:store.ticket-opened', ['saga:place-order']],
    ])
    expect(validateSkeleton(skeleton)).toEqual([])
  })
})
