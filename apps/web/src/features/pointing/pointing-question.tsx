import { X } from 'lucide-react'
import type { Pointing } from '../../session/session.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { useSay } from '../../ui/language.tsx'
import { pointingWords } from './words.ts'
import './pointing.css'

/**
 * Asks once what the wheel shall do. It takes no focus and stands in nobody's way: until it is answered the wheel
 * moves the wall, and leaving it so is an answer too.
 */
export const PointingQuestion = ({ onAnswer }: { readonly onAnswer: (pointing: Pointing) => void }) => {
  const say = useSay()
  return (
    <aside className="pointing" aria-label={say(pointingWords.question)}>
      <p>{say(pointingWords.question)}</p>
      <Button onPress={() => onAnswer('mouse')}>{say(pointingWords.mouse)}</Button>
      <Button onPress={() => onAnswer('trackpad')}>{say(pointingWords.trackpad)}</Button>
      <IconButton label={say(pointingWords.later)} placement="top" onPress={() => onAnswer('trackpad')}>
        <X size={16} aria-hidden />
      </IconButton>
    </aside>
  )
}
