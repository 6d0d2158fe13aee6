/** What a share link allows, weakest first. */
export const roles = ['view', 'comment', 'edit', 'facilitate'] as const
export type Role = (typeof roles)[number]

export const isRole = (value: unknown): value is Role => roles.some((role) => role === value)

/** Whether a role may change what is on the wall. */
export const mayEdit = (role: Role): boolean => role === 'edit' || role === 'facilitate'

/** What a role lets a person do that draws everybody's eyes; the server drops the rest (apps/server/README.md). */
export const voiceOf = (role: Role | null): 'none' | 'speak' | 'call' => {
  if (role === null || role === 'view') return 'none'
  return role === 'facilitate' ? 'call' : 'speak'
}

/** One token a role. */
export type Tokens = Partial<Readonly<Record<Role, string>>>

/** The token that allows most, or null. */
export const strongest = (tokens: Tokens): { readonly role: Role; readonly token: string } | null => {
  for (const role of [...roles].reverse()) {
    const token = tokens[role]
    if (token !== undefined) return { role, token }
  }
  return null
}
