import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from './fixtures.ts'
import { node, stormlane } from './server.ts'

for (const example of ['food-delivery', 'meetings-payments']) {
  test(`the dialog exports ${example} exactly as the command line does from the downloaded board file`, async ({
    server,
    arrive,
  }) => {
    const file: unknown = JSON.parse(
      readFileSync(join(import.meta.dirname, `../examples/${example}.board.json`), 'utf8'),
    )
    const board = await server.createBoard(file)
    const person = await arrive()
    await person.open(server.link(board))
    const { page } = person
    await page.getByRole('button', { name: 'Export' }).click()
    const dialog = page.getByRole('dialog')
    const folder = mkdtempSync(join(tmpdir(), 'stormlane-export-'))
    const download = async (format: RegExp) => {
      await dialog
        .getByRole('radio', { name: format })
        .or(dialog.getByRole('tab', { name: format }))
        .or(dialog.getByRole('option', { name: format }))
        .first()
        .click()
      const [arrived] = await Promise.all([
        page.waitForEvent('download'),
        dialog.getByRole('button', { name: 'Download' }).click(),
      ])
      const path = join(folder, arrived.suggestedFilename())
      await arrived.saveAs(path)
      return path
    }
    const boardPath = await download(/board file/i)
    const skeletonPath = await download(/skeleton/i)
    const fromCommandLine = execFileSync(node, [stormlane, 'export', boardPath], { encoding: 'utf8' })
    expect(readFileSync(skeletonPath, 'utf8')).toBe(fromCommandLine)
    // Opening an example and saving it again loses nothing.
    expect(JSON.parse(readFileSync(boardPath, 'utf8'))).toEqual(file)
  })
}
