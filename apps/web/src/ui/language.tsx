import { createContext, type ReactNode, useCallback, useContext } from 'react'

/** A sentence or label in every language of the product. */
export type UiWords = Readonly<Record<'en' | 'ko', string>>
export type UiLanguage = keyof UiWords

const LanguageContext = createContext<UiLanguage>('en')

export const LanguageProvider = ({ language, children }: { language: UiLanguage; children: ReactNode }) => (
  <LanguageContext value={language}>{children}</LanguageContext>
)

export const useLanguage = (): UiLanguage => useContext(LanguageContext)

/** Values for the `{name}` places of a sentence. */
export type Values = Readonly<Record<string, string | number>>

/** The sentence in a language, with its `{name}` places filled. */
export const inLanguage = (words: UiWords, language: UiLanguage, values: Values = {}): string =>
  words[language].replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))

export type Say = (words: UiWords, values?: Values) => string

/** A function that says words in the reader's language. */
export const useSay = (): Say => {
  const language = useLanguage()
  return useCallback((words, values) => inLanguage(words, language, values), [language])
}
