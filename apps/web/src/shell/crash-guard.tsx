import { Component, type ReactNode } from 'react'
import { useSay } from '../ui/language.tsx'
import { MessagePage } from './message-page.tsx'
import { shellWords } from './words.ts'

/** Shows a calm page instead of a blank one when drawing it failed. */
export class CrashGuard extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true }
  }

  override render(): ReactNode {
    return this.state.broken ? <Crashed /> : this.props.children
  }
}

const Crashed = () => {
  const say = useSay()
  return (
    <MessagePage title={say(shellWords.crashed)}>
      <p>{say(shellWords.crashedHint)}</p>
      <button type="button" className="button button-primary" onClick={() => location.reload()}>
        {say(shellWords.reload)}
      </button>
    </MessagePage>
  )
}
