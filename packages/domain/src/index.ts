export {
  areaOverlap,
  type Box,
  boxOf,
  distance,
  gap,
  horizontalOverlap,
  offset,
  unitOf,
  verticalGap,
  verticalOverlap,
} from './geometry.ts'
export {
  type ConnectorMeaning,
  type GrammarRule,
  grammar,
  mayRelate,
  meaningsOf,
  nextKind,
  relationsBetween,
} from './grammar.ts'
export { normaliseText } from './identity.ts'
export { isKind, type KindId, kindOf, kinds, kindsOfPhase } from './kinds/index.ts'
export {
  type ColourFamily,
  type Kind,
  type Language,
  languages,
  type Phase,
  phases,
  STICKY_SIDE,
  type TextRule,
  type Words,
} from './kinds/kind.ts'
export type { Basis, Model, ModelElement, ModelRelation } from './model.ts'
export { BREAK, CERTAIN, JOIN } from './reading/confidence.ts'
export { readBoard } from './reading/read-board.ts'
export { type Sentence, type SentenceLink, type SentenceStep, sentenceOf } from './sentence.ts'
export {
  type Attributes,
  type BoardElement,
  type BoardSnapshot,
  type Connector,
  type ConnectorKind,
  connectorKinds,
  type JudgedRelation,
  type RelationKind,
  relationKinds,
} from './snapshot.ts'
export { SpatialIndex } from './spatial-index.ts'
