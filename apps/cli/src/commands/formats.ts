import type { Verb } from './verb.ts'

export const formatsVerb: Verb = {
  name: 'formats',
  add: (program) => {
    program
      .command('formats')
      .summary('the formats that export knows')
      .description('Lists the formats that "stormlane export --to" knows: name, file ending, what it is.')
      .action(async () => {
        const [{ offeredFormats }, { print }] = await Promise.all([
          import('../formats.ts'),
          import('../output.ts'),
        ])
        const widest = (texts: readonly string[]): number => Math.max(...texts.map(({ length }) => length))
        const ids = widest(offeredFormats.map(({ id }) => id))
        const endings = widest(offeredFormats.map(({ extension }) => extension))
        const lines = offeredFormats.map(
          ({ id, extension, label }) => `${id.padEnd(ids)}  ${extension.padEnd(endings)}  ${label}\n`,
        )
        await print(lines.join(''))
      })
  },
}
