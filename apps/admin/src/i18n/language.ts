/** Vietnamese is the language of the product; English is a switch for guests and developers. */
export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

/** Each language by its own name. */
export const languageNames: Record<Language, string> = { vi: 'Tiếng Việt', en: 'English' };

// public/scheme.js reads the same key before the first paint.
const key = 'dangvu-language';

/** What the reader chose on this device; null when nothing was chosen yet (or the storage is closed). */
export const chosenLanguage = (): Language | null => {
  try {
    const kept = localStorage.getItem(key);
    return languages.find((language) => language === kept) ?? null;
  } catch {
    return null;
  }
};

/** The reader's language: what they chose on this device, otherwise Vietnamese (whatever the browser says). */
export const rememberedLanguage = (): Language => chosenLanguage() ?? 'vi';

/** Remembers the choice on this device; a closed storage (private window) only forgets it sooner. */
export const rememberLanguage = (language: Language): void => {
  try {
    localStorage.setItem(key, language);
  } catch {
    return;
  }
};
