import { BOARD, type Verb } from './verb.ts'

export const exportVerb: Verb = {
  name: 'export',
  add: (program) => {
    program
      .command('export')
      .summary('hand a board out in one of the formats')
      .description('Exports a board. The same board gives the same bytes, every time and everywhere.')
      .argument('<board>', BOARD)
      .option('--to <format>', 'one of those that "stormlane formats" lists', 'skeleton')
      .option('--out <path>', 'write to this file instead of standard output')
      .action(async (source: string, options: { to: string; out?: string }) => {
        const [{ formatNamed }, { boardFrom }, { print, writeWhole }] = await Promise.all([
          import('../formats.ts'),
          import('../board-source.ts'),
          import('../output.ts'),
        ])
        const format = formatNamed(options.to)
        const text = format.render(await boardFrom(source))
        await (options.out === undefined ? print(text) : writeWhole(options.out, text))
      })
  },
}
