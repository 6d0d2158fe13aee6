import type { ToolId } from '../session/session.ts'
import { connect } from './connect.ts'
import { hand } from './hand.ts'
import { laser } from './laser.ts'
import { place } from './place.ts'
import { select } from './select.ts'
import type { Tool } from './tool.ts'

/** Every tool. A new one is one file and one line here. */
export const tools: readonly Tool[] = [select, hand, place, connect, laser]

/** The tool of that name; every `ToolId` has one. */
export const toolOf = (id: ToolId): Tool => tools.find((tool) => tool.id === id) ?? select
