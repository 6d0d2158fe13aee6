// Fetched when something is arranged for the first time.
export { alignElements, distributeElements } from '@stormlane/board'
