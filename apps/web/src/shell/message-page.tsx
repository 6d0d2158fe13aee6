import type { ReactNode } from 'react'

interface MessagePageProps {
  readonly title: string
  readonly children: ReactNode
}

/** A whole page that says one thing and what to do about it. */
export const MessagePage = ({ title, children }: MessagePageProps) => (
  <main className="message-page">
    <img src="/icon.svg" alt="" width="40" height="40" />
    <h1>{title}</h1>
    {children}
  </main>
)
