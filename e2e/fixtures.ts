import { test as base } from '@playwright/test'
import { Person } from './driver.ts'
import { Server } from './server.ts'

interface Fixtures {
  /** A server of this test's own. */
  readonly server: Server
  /** Lets a person arrive who leaves when the test ends. */
  readonly arrive: (options?: Parameters<typeof Person.arrive>[1]) => Promise<Person>
}

export const test = base.extend<Fixtures>({
  server: async ({ browserName: _ }, use) => {
    const server = await Server.start()
    await use(server)
    await server.stop()
  },
  arrive: async ({ browser }, use) => {
    const people: Person[] = []
    await use(async (options) => {
      const person = await Person.arrive(browser, options)
      people.push(person)
      return person
    })
    for (const person of people) await person.leave()
  },
})

export { expect } from '@playwright/test'
