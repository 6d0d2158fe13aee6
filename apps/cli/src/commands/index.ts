import { exportVerb } from './export.ts'
import { formatsVerb } from './formats.ts'
import { model } from './model.ts'
import { serve } from './serve.ts'
import type { Verb } from './verb.ts'

/** Every command, in the order of the help. A new command is one file and one line here. */
export const verbs: readonly Verb[] = [model, exportVerb, formatsVerb, serve]
