import { createContext, useContext } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { UiWords } from './words/ui-words.ts';
import { viWords } from './words/vi.ts';

export { viWords } from './words/vi.ts';
export type { UiWords } from './words/ui-words.ts';

const Words = createContext<UiWords>(viWords);

/** Gives the components below it their language; Vietnamese without it. */
export function WordsProvider({ words, children }: { words: UiWords; children: ReactNode }): ReactElement {
  return <Words value={words}>{children}</Words>;
}

/** The words of the language in use. */
export const useWords = (): UiWords => useContext(Words);
