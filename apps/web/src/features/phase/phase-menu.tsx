import { setPhase } from '@stormlane/board'
import { phases } from '@stormlane/domain'
import { ChevronDown } from 'lucide-react'
import { useStore } from 'zustand'
import type { Workspace } from '../../canvas/workspace.ts'
import { useSay } from '../../ui/language.tsx'
import { MenuButton } from '../../ui/menu.tsx'
import { useWatched } from '../../ui/use-watched.ts'
import { phaseMenuLabel, phaseWords } from './words.ts'

/** The phase of the workshop: it stages the palette and hides nothing that is on the wall. */
export const PhaseMenu = ({ workspace: { board, session } }: { workspace: Workspace }) => {
  const say = useSay()
  const phase = useWatched(board, () => board.meta.phase)
  const readOnly = useStore(session, (state) => state.readOnly)
  return (
    <MenuButton
      label={`${say(phaseMenuLabel)}: ${say(phaseWords[phase].name)}`}
      isDisabled={readOnly}
      onChoose={(choice) => {
        const chosen = phases.find((known) => known === choice)
        if (chosen) board.run(setPhase(chosen))
      }}
      groups={[
        {
          id: 'phase',
          chosen: phase,
          choices: phases.map((id) => ({
            id,
            label: say(phaseWords[id].name),
            hint: say(phaseWords[id].hint),
          })),
        },
      ]}
    >
      {say(phaseWords[phase].name)} <ChevronDown size={15} aria-hidden />
    </MenuButton>
  )
}
