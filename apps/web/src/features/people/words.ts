import type { Words } from '@stormlane/domain'

export const peopleWords = {
  button: { en: 'People here: {count}', ko: '함께 있는 사람: {count}명' },
  title: { en: 'On this board', ko: '이 보드에 있는 사람' },
  yourName: { en: 'Your name, as others see it', ko: '다른 사람에게 보이는 내 이름' },
  you: { en: '{name} (you)', ko: '{name}(나)' },
  count: { en: '{count} people', ko: '{count}명' },
  one: { en: 'Just you', ko: '나 혼자' },
} as const satisfies Record<string, Words>
