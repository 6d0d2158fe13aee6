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
