import { BOARD, type Verb } from './verb.ts'

export const model: Verb = {
  name: 'model',
  add: (program) => {
    program
      .command('model')
      .summary('what is read from a board')
      .description(
        'Prints what is read from a board: elements and relations with basis and confidence, as JSON.',
      )
      .argument('<board>', BOARD)
      .action(async (source: string) => {
        const [{ boardFrom }, { readBoard }, { print }] = await Promise.all([
          import('../board-source.ts'),
          import('@stormlane/domain'),
          import('../output.ts'),
        ])
        const { elements, relations } = readBoard(await boardFrom(source))
        const document = {
          elements: elements.map(({ id, kind, name, context, stickies }) => ({
            id,
            kind,
            name,
            context,
            stickies,
          })),
          relations: relations.map(({ kind, from, to, basis, confidence, status, pairs }) => ({
            kind,
            from,
            to,
            basis,
            confidence,
            status,
            pairs,
          })),
        }
        await print(`${JSON.stringify(document, null, 2)}\n`)
      })
  },
}
