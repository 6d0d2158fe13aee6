import { presenceColour } from '../../canvas/theme.ts'
import './people.css'

const initialOf = (name: string): string => {
  const [first] = new Intl.Segmenter().segment(name.trim())
  return (first?.segment ?? '?').toUpperCase()
}

/** A person as a coloured dot with an initial. */
export const Face = ({ name, colour }: { name: string; colour: number }) => {
  const { fill, text } = presenceColour(colour)
  return (
    <span className="face" style={{ background: fill, color: text }} aria-hidden>
      {initialOf(name)}
    </span>
  )
}
