import i18next from 'i18next';
import type { BackendModule, ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { rememberedLanguage, rememberLanguage } from './language.ts';
import type { Language } from './language.ts';
import type { Namespace, Resources } from './resources.ts';

const files = import.meta.glob<{ default: ResourceKey }>(['./vi/*.ts', './en/*.ts']);

/** Namespaces are files; each is fetched with the page that needs it (see app/page.tsx), English only when chosen. */
const filesOnDemand: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    const load = files[`./${language}/${namespace}.ts`];
    if (load === undefined) return done(new Error(`No texts: ${language}/${namespace}`), false);
    load().then((module) => done(null, module.default), (error: Error) => done(error, false));
  },
};

/**
 * Starts the texts with the Vietnamese namespaces that the caller already has in its bundle, so that the first paint
 * waits for nothing.
 */
export const startTexts = async (inBundle: Partial<Resources>): Promise<void> => {
  const language = rememberedLanguage();
  document.documentElement.lang = language;
  await i18next.use(filesOnDemand).use(initReactI18next).init({
    lng: language,
    fallbackLng: 'vi',
    supportedLngs: ['vi', 'en'],
    ns: Object.keys(inBundle),
    defaultNS: 'words',
    resources: { vi: inBundle },
    partialBundledLanguages: true,
    interpolation: { escapeValue: false },
    returnNull: false,
    react: { useSuspense: true },
  });
};

/** Loads texts ahead of the page that shows them. */
export const loadTexts = async (namespaces: readonly Namespace[]): Promise<void> => i18next.loadNamespaces([...namespaces]);

/** The language in use, for request headers. */
export const currentLanguage = (): Language => (i18next.language === 'en' ? 'en' : 'vi');

/** Switches and remembers the language. */
export const switchLanguage = async (language: Language): Promise<void> => {
  rememberLanguage(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
};
