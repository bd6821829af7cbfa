import { enWords, viWords, WordsProvider } from '@dangvu/ui/words';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Lets the components of libs/ui speak the language of the application. */
export function WordsBridge({ children }: { children: ReactNode }): ReactElement {
  const { i18n } = useTranslation();
  return <WordsProvider words={i18n.language === 'en' ? enWords : viWords}>{children}</WordsProvider>;
}
