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
  { words: pictureWords.command, colour: 'blue', box: [9, 1, 21, 20] },
  { words: pictureWords.actor, colour: 'bright-yellow', box: [2, 16, 15, 12] },
  { words: pictureWords.aggregate, colour: 'yellow', box: [31.5, 1, 30, 20] },
  { words: pictureWords.event, colour: 'orange', box: [63, 1, 21, 20] },
  { words: pictureWords.policy, colour: 'lilac', box: [44, 25, 32, 20] },
  { words: pictureWords.next, colour: 'blue', box: [77.5, 25, 21, 20] },
  { words: pictureWords.hotspot, colour: 'neon', box: [20, 26, 18, 18], tilt: 6 },
]

/** What is read from the stickies above. */
const sentence: readonly Pick<Placed, 'words' | 'colour'>[] = [
  { words: pictureWords.actor, colour: 'bright-yellow' },
  { words: pictureWords.command, colour: 'blue' },
  { words: pictureWords.aggregate, colour: 'yellow' },
  { words: pictureWords.event, colour: 'orange' },
]

/** A few stickies and what is read from them: in one look what the product is about. */
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
      <span className="picture-sentence">
        {sentence.map(({ words, colour }) => (
          <span
            key={words.en}
            style={{
              background: `var(--kind-${colour})`,
              borderColor: `var(--kind-${colour}-edge)`,
              color: `var(--kind-${colour}-text)`,
            }}
          >
            {say(words)}
          </span>
        ))}
      </span>
    </div>
  )
}
