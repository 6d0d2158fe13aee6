import {
  BookOpen,
  Box,
  Clock,
  Eye,
  Flame,
  Link2,
  type LucideIcon,
  PanelsTopLeft,
  Play,
  Plug,
  Sparkles,
  StickyNote,
  User,
  Workflow,
  Zap,
} from 'lucide-react'

/** The cues of kinds that are told apart by more than their colour; frames and lines have a shape of their own. */
const icons: Readonly<Record<string, LucideIcon>> = {
  zap: Zap,
  play: Play,
  box: Box,
  workflow: Workflow,
  eye: Eye,
  plug: Plug,
  user: User,
  flame: Flame,
  sparkles: Sparkles,
  layout: PanelsTopLeft,
  clock: Clock,
  link: Link2,
  book: BookOpen,
  note: StickyNote,
}

/** The sign of a kind that does not depend on colour. */
export const Cue = ({ name }: { name: string }) => {
  const Icon = icons[name]
  return Icon ? <Icon size="1em" strokeWidth={2.2} aria-hidden /> : null
}
