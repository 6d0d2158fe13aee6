import type * as Y from 'yjs'
import { type BoardRoots, rootsOf } from './roots.ts'

/** Brings a document one schema version up; runs inside one transaction. */
export interface Migration {
  /** The version it leads to. */
  readonly to: number
  migrate(roots: BoardRoots): void
}

/**
 * Version 1 is where documents begin: a document without a version (a foreign client may have made it)
 * becomes one by being stamped. Every later change of the schema adds one entry here, and old boards open for ever.
 */
export const migrations: readonly Migration[] = [
  {
    to: 1,
    migrate: () => {},
  },
]

/** The schema version that this build writes. */
export const SCHEMA_VERSION = migrations.at(-1)?.to ?? 1

/** Migrations carry their own origin, so that nobody's undo reaches them. */
export const MIGRATION_ORIGIN = 'stormlane-migration'

export type MigrationOutcome = 'current' | 'migrated' | 'newer'

/**
 * Brings a document to the current schema in place.
 * `newer`: it was written by a later build; nothing is changed and the page must be reloaded to edit it.
 */
export const migrateDoc = (doc: Y.Doc, steps: readonly Migration[] = migrations): MigrationOutcome => {
  const roots = rootsOf(doc)
  const stored = roots.meta.get('schema')
  const version = typeof stored === 'number' && Number.isInteger(stored) ? stored : 0
  const target = steps.at(-1)?.to ?? 0
  if (version > target) return 'newer'
  if (version === target) return 'current'
  doc.transact(() => {
    for (const step of steps) if (step.to > version) step.migrate(roots)
    roots.meta.set('schema', target)
  }, MIGRATION_ORIGIN)
  return 'migrated'
}
