import { viWords, WordsProvider } from '@dangvu/ui/words';
import type { UiWords } from '@dangvu/ui/words';
import { useEffect, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Lets the components of libs/ui speak the language of the application; their English comes when it is chosen. */
export function WordsBridge({ children }: { children: ReactNode }): ReactElement {
  const { i18n } = useTranslation();
  const [english, setEnglish] = useState<UiWords | null>(null);
  const wantsEnglish = i18n.language === 'en';
  useEffect(() => {
    if (wantsEnglish) void import('@dangvu/ui/words-en').then((module) => setEnglish(module.enWords));
  }, [wantsEnglish]);
  return <WordsProvider words={wantsEnglish && english !== null ? english : viWords}>{children}</WordsProvider>;
}
