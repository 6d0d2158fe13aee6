import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = import.meta.dirname

/** Which package of ours may depend on which; everything else is a wrong direction. See ARCHITECTURE.md. */
const may: Readonly<Record<string, readonly string[]>> = {
  '@stormlane/domain': [],
  '@stormlane/board': ['@stormlane/domain'],
  '@stormlane/exporter': ['@stormlane/domain'],
  '@stormlane/web': ['@stormlane/domain', '@stormlane/board', '@stormlane/exporter'],
  '@stormlane/server': ['@stormlane/board', '@stormlane/exporter'],
  stormlane: ['@stormlane/domain', '@stormlane/exporter', '@stormlane/board', '@stormlane/server'],
}

/** Which folder of the page may import which of its sisters. */
const webMay: Readonly<Record<string, readonly string[]>> = {
  ui: [],
  styles: [],
  session: [],
  canvas: ['session'],
  tools: ['session', 'canvas'],
  pictures: ['session', 'canvas'],
  actions: ['session', 'canvas', 'tools', 'pictures'],
  features: ['session', 'canvas', 'tools', 'actions', 'pictures', 'ui'],
  shell: ['session', 'canvas', 'tools', 'actions', 'pictures', 'ui', 'features', 'styles'],
}

interface Manifest {
  readonly name: string
  readonly dependencies?: Readonly<Record<string, string>>
}

const workspaces = ['packages', 'apps']
  .flatMap((group) => readdirSync(join(root, group)).map((name) => join(root, group, name)))
  .filter((folder) => existsSync(join(folder, 'package.json')))
  .map((folder) => {
    const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    return { folder, manifest }
  })

const sources = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))

const importsOf = (file: string): readonly string[] => {
  const text = readFileSync(file, 'utf8')
  const patterns = [/\bfrom '([^'\n]+)'\s*$/gm, /^import '([^'\n]+)'/gm, /\bimport\('([^'\n]+)'\)/g]
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''))
}

test.each(workspaces)('$manifest.name depends only on what it may', ({ manifest }) => {
  const ours = Object.keys(manifest.dependencies ?? {}).filter((name) => name in may)
  expect(may[manifest.name], `${manifest.name} is not in the table of architecture.test.ts`).toBeDefined()
  expect(ours.filter((name) => !may[manifest.name]?.includes(name))).toEqual([])
})

test.each(workspaces)(
  '$manifest.name reaches others through their door, never into their src',
  ({ folder }) => {
    const wrong = sources(join(folder, 'src')).flatMap((file) =>
      importsOf(join(folder, 'src', file))
        .filter(
          (name) =>
            /^(@stormlane\/[^/]+|stormlane)\/src/.test(name) || /^(\.\.\/)+(packages|apps)\//.test(name),
        )
        .map((name) => `${file} → ${name}`),
    )
    expect(wrong).toEqual([])
  },
)

test('domain is pure: no dependencies and no imports but its own', () => {
  const domain = workspaces.find(({ manifest }) => manifest.name === '@stormlane/domain')
  if (!domain) throw new Error('packages/domain is missing')
  expect(domain.manifest.dependencies).toBeUndefined()
  const wrong = sources(join(domain.folder, 'src'))
    .filter((file) => !file.endsWith('.test.ts') && !file.includes('fixtures'))
    .flatMap((file) =>
      importsOf(join(domain.folder, 'src', file))
        .filter((name) => !name.startsWith('.'))
        .map((name) => `${file} → ${name}`),
    )
  expect(wrong).toEqual([])
})

test('the folders of the page import downwards only, and no feature imports another', () => {
  const web = join(root, 'apps/web/src')
  const wrong = sources(web).flatMap((file) => {
    const [from = '', inner = ''] = file.split('/')
    if (!(from in webMay) || file.endsWith('.test.ts')) return []
    return importsOf(join(web, file))
      .filter((name) => name.startsWith('.'))
      .map((name) => join(file, '..', name))
      .filter((target) => {
        const [to = '', other = ''] = target.split('/')
        if (to === from)
          return (
            from === 'features' &&
            other !== inner &&
            other.includes('.') === false &&
            inner.includes('.') === false
          )
        return !webMay[from]?.includes(to)
      })
      .map((target) => `${file} → ${target}`)
  })
  expect(wrong).toEqual([])
})
