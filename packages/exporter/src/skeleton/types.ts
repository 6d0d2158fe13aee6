import type { DiagnosticCode } from './diagnostic-words.ts'
/**
 * The skeleton document, version 1, as TypeScript. The contract is `schema/skeleton.schema.json`; these types
 * follow it name for name, with keys in the schema's order. Every string called a ref looks like
 * `cmd:order.place-order`.
 */
export type Ref = string

export interface Named {
  readonly uid: string
  readonly ref: Ref
  readonly name: string
  readonly slug: string
  readonly description?: string
}

export interface Source {
  readonly tool: string
  readonly toolVersion: string
  readonly boardId: string
  readonly boardRevision: number
  readonly modelHash: string
}

export interface Domain {
  readonly name: string
  readonly slug: string
  readonly locale?: string
}

export interface Actor extends Named {
  readonly kind: 'human' | 'team' | 'system'
  readonly scopes?: readonly string[]
}

export interface ExternalSystem extends Named {
  readonly protocol: 'rest' | 'grpc' | 'soap' | 'messaging' | 'file' | 'unknown'
  readonly owner?: string
  readonly sla?: string
  readonly integration?: 'anti-corruption-layer' | 'conformist' | 'open-host-service' | 'unknown'
}

export const scalars = [
  'string',
  'text',
  'integer',
  'long',
  'decimal',
  'boolean',
  'date',
  'time',
  'instant',
  'duration',
  'uuid',
  'email',
  'url',
  'money',
  'json',
  'binary',
] as const
export type Scalar = (typeof scalars)[number]

export type FieldType =
  | {
      readonly scalar: Scalar
      readonly maxLength?: number
      readonly minimum?: number
      readonly maximum?: number
      readonly pattern?: string
    }
  | { readonly enum: Ref }
  | { readonly valueObject: Ref }
  | { readonly entity: Ref }
  | { readonly idOf: Ref }

export interface Field {
  readonly name: string
  readonly label?: string
  readonly type: FieldType
  readonly collection?: 'none' | 'list' | 'set'
  readonly required?: boolean
  readonly identity?: boolean
  readonly sensitive?: 'none' | 'personal' | 'secret'
  readonly description?: string
  readonly example?: unknown
  readonly from?: string
}

export interface Term {
  readonly term: string
  readonly slug?: string
  readonly definition: string
  readonly synonyms?: readonly string[]
  readonly elements?: readonly Ref[]
}

export interface FieldGroup extends Named {
  readonly fields: readonly Field[]
}

export interface Enumeration extends Named {
  readonly values: readonly { readonly value: string; readonly label?: string }[]
}

export interface Invariant extends Named {
  readonly statement: string
  readonly expression?: { readonly language: 'cel' | 'feel' | 'text'; readonly body: string }
  readonly violationCode?: string
  readonly appliesTo?: readonly Ref[]
}

export interface Lifecycle {
  readonly field: string
  readonly initial: string
  readonly transitions: readonly {
    readonly from: readonly string[]
    readonly to: string
    readonly on: Ref
  }[]
}

export interface Rejection {
  readonly code: string
  readonly when?: string
  readonly httpStatus?: number
}

export interface Command extends Named {
  readonly kind: 'create' | 'update' | 'delete' | 'action'
  readonly fields: readonly Field[]
  readonly emits: readonly Ref[]
  readonly issuedBy?: readonly Ref[]
  readonly rejections?: readonly Rejection[]
  readonly scopes?: readonly string[]
  readonly idempotency?: {
    readonly strategy: 'natural-key' | 'idempotency-key' | 'none'
    readonly key?: string
  }
  readonly compensates?: Ref
}

export interface DomainEvent extends Named {
  readonly version: number
  readonly visibility: 'internal' | 'published'
  readonly fields: readonly Field[]
  readonly type?: string
}

export interface Example {
  readonly element: Ref
  readonly data?: Readonly<Record<string, unknown>>
}

export interface Specification extends Named {
  readonly given: readonly Example[]
  readonly when: Example
  readonly then: readonly Example[]
  readonly thenRejected?: string
}

export interface Aggregate extends Named {
  readonly root: { readonly identity: string; readonly fields: readonly Field[] }
  readonly entities?: readonly FieldGroup[]
  readonly valueObjects?: readonly FieldGroup[]
  readonly enums?: readonly Enumeration[]
  readonly invariants: readonly Invariant[]
  readonly lifecycle?: Lifecycle
  readonly commands: readonly Command[]
  readonly events: readonly DomainEvent[]
  readonly specifications?: readonly Specification[]
  readonly concurrency?: 'optimistic-version' | 'event-stream-version' | 'none'
}

export type Timing =
  | { readonly kind: 'immediate' }
  | { readonly kind: 'delay'; readonly after: string }
  | { readonly kind: 'schedule'; readonly cron: string }

export interface Policy extends Named {
  readonly when: readonly Ref[]
  readonly correlation?: 'any' | 'all'
  readonly issues: readonly Ref[]
  readonly condition?: string
  readonly timing?: Timing
  readonly mapping?: readonly { readonly to: string; readonly from: string }[]
  readonly sagaStep?: Ref
  readonly automation?: 'automatic' | 'human'
}

export interface Projection {
  readonly on: Ref
  readonly action: 'insert' | 'update' | 'upsert' | 'delete' | 'increment'
  readonly where?: string
  readonly set?: readonly { readonly field: string; readonly from: string }[]
}

export interface Query extends Named {
  readonly returns: 'one' | 'many' | 'page'
  readonly parameters?: readonly Field[]
  readonly scopes?: readonly string[]
  readonly consistency?: 'eventual' | 'strong'
  readonly usedBy?: readonly Ref[]
}

export interface ReadModel extends Named {
  readonly fields: readonly Field[]
  readonly key?: string
  readonly projections: readonly Projection[]
  readonly queries: readonly Query[]
  readonly rebuildable?: boolean
  readonly maxStalenessMs?: number
}

export interface Context extends Named {
  readonly classification: 'core' | 'supporting' | 'generic' | 'undecided'
  readonly owner?: string
  readonly glossary: readonly Term[]
  readonly aggregates: readonly Aggregate[]
  readonly policies: readonly Policy[]
  readonly readModels: readonly ReadModel[]
  readonly actors?: readonly Ref[]
  readonly externalSystems?: readonly Ref[]
}

export interface ContextRelationship extends Named {
  readonly upstream: Ref
  readonly downstream: Ref
  readonly pattern:
    | 'partnership'
    | 'shared-kernel'
    | 'customer-supplier'
    | 'upstream-downstream'
    | 'separate-ways'
  readonly upstreamRoles?: readonly ('open-host-service' | 'published-language')[]
  readonly downstreamRoles?: readonly ('anti-corruption-layer' | 'conformist')[]
  readonly via?: readonly Ref[]
  readonly coupling?: 'synchronous' | 'asynchronous' | 'both'
}

export interface Stack {
  readonly language: 'typescript' | 'java' | 'kotlin' | 'go' | 'python' | 'csharp'
  readonly framework: string
  readonly templatePack?: string
  readonly architecture: 'hexagonal' | 'layered'
  readonly domainLogic: 'domain-model' | 'transaction-script'
  readonly persistence: {
    readonly style: 'orm' | 'sql-mapper' | 'event-sourced' | 'none'
    readonly engine?: 'postgresql' | 'mysql' | 'mariadb' | 'sqlite' | 'h2' | 'mongodb' | 'memory'
    readonly schema?: string
    readonly databasePerService?: boolean
    readonly snapshotEvery?: number
  }
  readonly consistency: { readonly writes: 'strong' | 'eventual'; readonly reads: 'strong' | 'eventual' }
}

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export interface RestOperation extends Named {
  readonly operationId?: string
  readonly method: HttpMethod
  readonly path: string
  readonly executes?: Ref
  readonly answers?: Ref
  readonly scopes?: readonly string[]
  readonly exposure?: 'public' | 'internal'
  readonly idempotencyHeader?: string
  readonly responses: readonly {
    readonly status: number
    readonly when?: string
    readonly code?: string
    readonly body?: 'none' | 'aggregate' | 'id' | 'read-model' | 'problem'
  }[]
}

export interface Delivery {
  readonly guarantee: 'at-most-once' | 'at-least-once' | 'effectively-once'
  readonly orderingKey?: string
  readonly maxAttempts?: number
  readonly backoffMs?: readonly number[]
  readonly deadLetter?: string
  readonly dedupe?: 'inbox-table' | 'idempotent-command' | 'none'
}

export interface Subscription extends Named {
  readonly channel: string
  readonly message: Ref
  readonly from: Ref
  readonly consumerGroup?: string
  readonly handledBy: readonly Ref[]
  readonly delivery: Delivery
  readonly enrichBy?: Ref
}

export type PayloadMode = 'zero-payload' | 'delta' | 'event-carried-state'

export interface Publication extends Named {
  readonly channel: string
  readonly message: Ref
  readonly payloadMode: PayloadMode
  readonly payloadFields?: readonly string[]
  readonly key?: string
  readonly reliability: 'transactional-outbox' | 'event-store' | 'change-data-capture' | 'best-effort'
  readonly envelope?: 'cloudevents-structured' | 'cloudevents-binary' | 'raw'
  readonly detailsUrl?: string
}

export interface Retry {
  readonly maxAttempts: number
  readonly backoff?: 'none' | 'fixed' | 'exponential-jitter'
  readonly initialDelayMs?: number
  readonly onlyIdempotent?: boolean
}

export interface CircuitBreaker {
  readonly failureRatePercent: number
  readonly minimumCalls: number
  readonly openMs: number
  readonly halfOpenCalls?: number
}

export type Fallback =
  | { readonly strategy: 'fail-fast'; readonly errorCode?: string }
  | { readonly strategy: 'default-value'; readonly value: unknown }
  | { readonly strategy: 'cached'; readonly maxAgeMs: number }
  | { readonly strategy: 'queue-for-later'; readonly command: Ref }
  | { readonly strategy: 'alternate-call'; readonly call: Ref }

export interface Call extends Named {
  readonly to: Ref
  readonly operation?: Ref
  readonly externalOperation?: string
  readonly style: 'sync-rest' | 'sync-grpc'
  readonly purpose?: string
  readonly issuedFor?: readonly Ref[]
  readonly timeoutMs: number
  readonly retry: Retry
  readonly circuitBreaker: false | CircuitBreaker
  readonly bulkhead?: { readonly maxConcurrent: number }
  readonly fallback: Fallback
}

export interface Service extends Named {
  readonly contexts: readonly Ref[]
  readonly owner?: string
  readonly stack: Stack
  readonly inbound: {
    readonly rest: readonly RestOperation[]
    readonly subscriptions: readonly Subscription[]
    readonly schedules?: readonly { readonly policy: Ref; readonly cron: string }[]
  }
  readonly outbound: { readonly publications: readonly Publication[]; readonly calls: readonly Call[] }
  readonly security: {
    readonly resourceServer: 'oauth2-jwt' | 'mtls' | 'none'
    readonly scopes?: readonly string[]
    readonly serviceAccountScopes?: readonly string[]
    readonly personalData?: boolean
  }
  readonly observability: {
    readonly logs: { readonly format: 'json' | 'text'; readonly correlationFields?: readonly string[] }
    readonly traces: 'opentelemetry' | 'zipkin' | 'none'
    readonly metrics: 'prometheus' | 'otlp' | 'none'
    readonly health?: { readonly liveness: string; readonly readiness: string }
  }
  readonly runtime?: { readonly httpPort: number; readonly replicas?: number }
}

export interface SagaStep {
  readonly order: number
  readonly name: string
  readonly service: Ref
  readonly command: Ref
  readonly kind: 'compensatable' | 'pivot' | 'retriable'
  readonly succeedsWith: readonly Ref[]
  readonly failsWith: readonly Ref[]
  readonly triggeredBy?: Ref
  readonly compensation: {
    readonly command: Ref
    readonly succeedsWith: Ref
    readonly triggeredBy?: Ref
  } | null
}

export interface Saga extends Named {
  readonly style: 'choreography' | 'orchestration'
  readonly orchestrator?: Ref
  readonly startedBy: Ref
  readonly completedBy: readonly Ref[]
  readonly failedBy: readonly Ref[]
  readonly correlation: string
  readonly timeout?: string
  readonly onTimeout?: Ref
  readonly steps: readonly SagaStep[]
}

export interface Gateway extends Named {
  readonly kind: 'edge-gateway' | 'bff'
  readonly audience?: readonly Ref[]
  readonly routes: readonly {
    readonly path: string
    readonly to: Ref
    readonly rewrite?: string
    readonly methods?: readonly HttpMethod[]
    readonly timeoutMs?: number
  }[]
  readonly securityFlow?: 'oauth2-authorization-code-pkce' | 'token-relay' | 'none'
}

export interface Fragment extends Named {
  readonly service: Ref
  readonly composition: 'server-side-include' | 'edge-side-include' | 'client-side'
  readonly route: string
  readonly reads?: readonly Ref[]
  readonly submits?: readonly Ref[]
  readonly cacheSeconds?: number
  readonly audience?: readonly Ref[]
}

export interface Ui {
  readonly fragments: readonly Fragment[]
  readonly pages: readonly never[]
}

export interface Platform {
  readonly broker: 'kafka' | 'rabbitmq' | 'nats-jetstream' | 'redis-streams' | 'in-memory'
  readonly serviceDiscovery: 'kubernetes-dns' | 'eureka' | 'compose-dns' | 'none'
  readonly identityProvider: 'keycloak' | 'any-oidc' | 'none'
  readonly logPipeline: 'elk' | 'loki' | 'stdout'
  readonly tracing: string
  readonly deploy: readonly ('docker-compose' | 'kubernetes')[]
}

/** A choice that the board did not make, or that a person made on it: what, instead of what, and why. */
export interface Decision {
  readonly about: Ref
  readonly property?: string
  readonly chose: string
  readonly alternatives?: readonly string[]
  readonly because: string
  readonly by: 'user' | 'rule' | 'default'
}

export type TraceBasis =
  | 'sticky'
  | 'arrow'
  | 'containment'
  | 'adjacency'
  | 'lane-order'
  | 'name-match'
  | 'derived'
  | 'default'
  | 'user-confirmed'

/** Where an element came from: stickies and connectors of the board by id, and how it was read. */
export interface TraceEntry {
  readonly stickies: readonly string[]
  readonly arrows?: readonly string[]
  readonly basis: TraceBasis
  readonly confidence?: number
}

export type Severity = 'error' | 'warning' | 'info'

/** Something that could not be read from the board, with the stickies it is about and how to mend it. */
export interface Diagnostic {
  readonly code: DiagnosticCode
  readonly severity: Severity
  readonly message: string
  readonly element?: Ref
  readonly stickies: readonly string[]
  readonly suggestion?: string
  readonly blocksGeneration?: boolean
}

export interface Skeleton {
  readonly $schema: 'urn:stormlane:skeleton:1'
  readonly format: 'skeleton'
  readonly formatVersion: '1.0.0'
  readonly source: Source
  readonly domain: Domain
  readonly actors: readonly Actor[]
  readonly externalSystems: readonly ExternalSystem[]
  readonly contexts: readonly Context[]
  readonly contextMap: readonly ContextRelationship[]
  readonly services: readonly Service[]
  readonly sagas: readonly Saga[]
  readonly gateways: readonly Gateway[]
  readonly ui?: Ui
  readonly platform: Platform
  readonly decisions: readonly Decision[]
  readonly trace: Readonly<Record<Ref, TraceEntry>>
  readonly diagnostics: readonly Diagnostic[]
}
