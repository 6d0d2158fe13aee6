import { FolderOpen, Plus, X } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button, IconButton } from '../../ui/button.tsx'
import { useSay } from '../../ui/language.tsx'
import { creditOf } from './credit.ts'
import type { ListedExample, StartDoor, Trouble } from './door.ts'
import { KnownBoards } from './known-boards.tsx'
import { Picture } from './picture.tsx'
import { Thumbnail } from './thumbnail.tsx'
import { useFileDrop } from './use-file-drop.ts'
import { startWords } from './words.ts'
import './start.css'

interface StartPageProps {
  readonly door: StartDoor
  /** Language and theme. */
  readonly preferences: ReactNode
}

/** The first page: what this is, a new board, a file, the boards known here, worked examples. */
export const StartPage = ({ door, preferences }: StartPageProps) => {
  const say = useSay()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const input = useRef<HTMLInputElement>(null)

  const create = async (boardFile?: () => Promise<string | Trouble>): Promise<void> => {
    setBusy(true)
    setTrouble(null)
    const text = await boardFile?.()
    const problem = typeof text === 'object' ? text : await door.create(text)
    setTrouble(problem)
    setBusy(false)
  }

  const open = (files: FileList | null): void => {
    const [file] = files ?? []
    if (!file) return
    if (files && files.length > 1) {
      setTrouble({ title: say(startWords.manyFiles), problems: [] })
      return
    }
    create(async () => {
      const { openFile } = await import('./open-file.ts')
      const opened = await openFile(file)
      return opened.ok ? opened.text : { title: say(startWords.notOpened), problems: opened.problems }
    })
  }

  const isOver = useFileDrop(open)

  return (
    <div className="start">
      <header className="start-head">
        <span className="brand">
          <img src="/icon.svg" alt="" width="28" height="28" /> Stormlane
        </span>
        {preferences}
      </header>
      <main>
        <section className="hero">
          <div>
            <h1>{say(startWords.title)}</h1>
            <p className="hero-intro">{say(startWords.intro)}</p>
            <div className="hero-actions">
              <Button look="primary" isDisabled={busy} onPress={() => create()}>
                <Plus size={18} aria-hidden /> {say(startWords.newBoard)}
              </Button>
              <Button isDisabled={busy} onPress={() => input.current?.click()}>
                <FolderOpen size={18} aria-hidden /> {say(startWords.openFile)}
              </Button>
              <input
                ref={input}
                type="file"
                accept=".json,application/json"
                hidden
                aria-label={say(startWords.openFile)}
                onChange={(event) => {
                  open(event.currentTarget.files)
                  event.currentTarget.value = ''
                }}
              />
            </div>
            <p className="hint" role="status">
              {busy ? say(startWords.working) : say(isOver ? startWords.dropNow : startWords.dropHint)}
            </p>
            {trouble && <TroubleNote trouble={trouble} onClose={() => setTrouble(null)} />}
          </div>
          <Picture />
        </section>
        <KnownBoards door={door} />
        <Examples door={door} busy={busy} onOpen={(board) => create(async () => JSON.stringify(board))} />
      </main>
      {isOver && <div className="drop-frame" aria-hidden />}
    </div>
  )
}

const TroubleNote = ({ trouble, onClose }: { trouble: Trouble; onClose: () => void }) => {
  const say = useSay()
  return (
    <div className="trouble" role="alert">
      <div>
        <strong>{trouble.title}</strong>
        <ul>
          {trouble.problems.map(({ pointer, words }) => (
            <li key={pointer + words.en}>
              {pointer !== '' && <code>{pointer}</code>} {say(words)}
            </li>
          ))}
        </ul>
      </div>
      <IconButton label={say(startWords.dismiss)} onPress={onClose}>
        <X size={16} aria-hidden />
      </IconButton>
    </div>
  )
}

interface ExamplesProps {
  readonly door: StartDoor
  readonly busy: boolean
  readonly onOpen: (board: object) => void
}

const Examples = ({ door, busy, onOpen }: ExamplesProps) => {
  const say = useSay()
  const [examples, setExamples] = useState<readonly ListedExample[]>([])
  const [boards, setBoards] = useState<ReadonlyMap<string, object>>(new Map())
  useEffect(() => {
    let current = true
    const load = async (): Promise<void> => {
      const list = await door.examples()
      if (current) setExamples(list)
      for (const { id } of list) {
        const board = await door.example(id)
        if (!current) return
        if (board) setBoards((known) => new Map(known).set(id, board))
      }
    }
    load()
    return () => {
      current = false
    }
  }, [door])
  if (examples.length === 0) return null
  return (
    <section aria-labelledby="examples">
      <h2 id="examples">{say(startWords.examples)}</h2>
      <p className="hint">{say(startWords.examplesHint)}</p>
      <ul className="examples">
        {examples.map(({ id, name, elements, source: note }) => {
          const board = boards.get(id) ?? null
          const { source, licence } = creditOf(note)
          return (
            <li key={id}>
              <button
                type="button"
                className="example"
                disabled={busy || !board}
                aria-label={say(startWords.openExample, { name })}
                onClick={() => board && onOpen(board)}
              >
                <Thumbnail board={board} />
                <strong>{name}</strong>
                <small>{say(startWords.stickies, { count: elements })}</small>
                <small className="example-credit">
                  {[source || say(startWords.ownExample), licence].filter((part) => part !== '').join(' · ')}
                </small>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
