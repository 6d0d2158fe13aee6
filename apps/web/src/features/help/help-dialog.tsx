import type { ActionGroup } from '../../actions/action.ts'
import { actions } from '../../actions/index.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Keys } from '../../ui/keys.tsx'
import { useSay } from '../../ui/language.tsx'
import { groupWords, handWords, helpWords } from './words.ts'
import './help.css'

const groups: readonly ActionGroup[] = ['tools', 'edit', 'arrange', 'view', 'board']

/** Every action with its keys, drawn from the list of actions itself. */
export const HelpDialog = ({ onClose }: { onClose: () => void }) => {
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
          const listed = actions.filter((action) => action.group === group && action.keys?.length)
          return (
            listed.length > 0 && (
              <section key={group}>
                <h3>{say(groupWords[group])}</h3>
                <dl>
                  {listed.map((action) => (
                    <div key={action.id}>
                      <dt>{say(action.label)}</dt>
                      <dd>
                        {action.keys?.map((chord) => (
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
