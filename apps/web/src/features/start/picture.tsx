import type { ColourFamily, Words } from '@stormlane/domain'
import type { CSSProperties } from 'react'
import { useSay } from '../../ui/language.tsx'
import { pictureWords } from './words.ts'

interface Placed {
  readonly words: Words
  readonly colour: ColourFamily
  /** Left, top and size in percent of the picture's width. */
  readonly box: readonly [number, number, number, number]
  readonly tilt?: number
}

const stickies: readonly Placed[] = [
  { words: pictureWords.actor, colour: 'bright-yellow', box: [1, 20, 12, 13] },
  { words: pictureWords.command, colour: 'blue', box: [11, 7, 20, 20] },
  { words: pictureWords.aggregate, colour: 'yellow', box: [32.5, 7, 30, 20] },
  { words: pictureWords.event, colour: 'orange', box: [64, 7, 20, 20] },
  { words: pictureWords.policy, colour: 'lilac', box: [42, 35, 32, 20] },
  { words: pictureWords.next, colour: 'blue', box: [75.5, 35, 20, 20] },
  { words: pictureWords.hotspot, colour: 'neon', box: [15, 36, 18, 18], tilt: 6 },
]

/** A few stickies that show in one look what the product is about. */
export const Picture = () => {
  const say = useSay()
  return (
    <div className="picture" role="img" aria-label={say(pictureWords.label)}>
      {stickies.map(({ words, colour, box: [left, top, width, height], tilt }, index) => {
        const style: CSSProperties = {
          left: `${left}cqw`,
          top: `${top}cqw`,
          width: `${width}cqw`,
          height: `${height}cqw`,
          background: `var(--kind-${colour})`,
          borderBottomColor: `var(--kind-${colour}-edge)`,
          color: `var(--kind-${colour}-text)`,
          rotate: `${tilt ?? 0}deg`,
          animationDelay: `${index * 70}ms`,
        }
        return (
          <span key={words.en} className="picture-sticky" style={style}>
            {say(words)}
          </span>
        )
      })}
    </div>
  )
}
