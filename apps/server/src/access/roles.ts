/** What a share link allows, weakest first. */
export const roles = ['view', 'comment', 'edit', 'facilitate'] as const
export type Role = (typeof roles)[number]

export const isRole = (value: unknown): value is Role => roles.some((role) => role === value)

/** Whether a role includes what another one may do. */
export const mayActAs = (role: Role, needed: Role): boolean => roles.indexOf(role) >= roles.indexOf(needed)

/** Whether a role may change the board's document. */
export const mayEdit = (role: Role): boolean => mayActAs(role, 'edit')
