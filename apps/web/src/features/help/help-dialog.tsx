import type { ActionGroup } from '../../actions/action.ts'
import { actions } from '../../actions/index.ts'
import { keysOf } from '../../actions/shortcuts.ts'
import type { Workspace } from '../../canvas/workspace.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Keys } from '../../ui/keys.tsx'
import { useSay } from '../../ui/language.tsx'
import { groupWords, handWords, helpWords } from './words.ts'
import './help.css'

const groups: readonly ActionGroup[] = [
  'tools',
  'edit',
  'arrange',
  'align',
  'view',
  'people',
  'board',
  'page',
]

interface HelpDialogProps {
  readonly workspace: Workspace
  readonly onClose: () => void
}

/** Every action with its keys, drawn from the list of actions itself. */
export const HelpDialog = ({ workspace, onClose }: HelpDialogProps) => {
  const say = useSay()
  return (
    <Dialog title={say(helpWords.title)} size="wide" onClose={onClose}>
      <div className="help">
        <section>
          <h3>{say(helpWords.hands)}</h3>
          <dl>
            {handWords.map(({ how, what }) => (
              <div key={how.en}>
                <dt>{say(what)}</dt>
                <dd>{say(how)}</dd>
              </div>
            ))}
          </dl>
        </section>
        {groups.map((group) => {
          const listed = actions
            .filter((action) => action.group === group)
            .map((action) => ({ action, keys: keysOf(action, workspace) }))
            .filter(({ keys }) => keys.length > 0)
          return (
            listed.length > 0 && (
              <section key={group}>
                <h3>{say(groupWords[group])}</h3>
                <dl>
                  {listed.map(({ action, keys }) => (
                    <div key={action.id}>
                      <dt>{say(action.label)}</dt>
                      <dd>
                        {keys.map((chord) => (
                          <Keys key={chord} chord={chord} />
                        ))}
                      </dd>
                    </div>
                  ))}
                </dl>
              </section>
            )
          )
        })}
      </div>
    </Dialog>
  )
}
