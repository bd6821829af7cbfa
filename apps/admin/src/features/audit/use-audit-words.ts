import { useTranslation } from 'react-i18next';
import texts from '../../i18n/vi/audit.ts';

const isKeyOf = <Words extends object>(words: Words, key: string): key is Extract<keyof Words, string> => Object.hasOwn(words, key);

/** The names of acts known here, in the order of the texts. */
export const actNames = Object.keys(texts.acts) as (keyof typeof texts.acts)[];

/** What acts and kinds of record are called. A word the application does not know yet (a newer server) is shown as it is. */
export const useAuditWords = () => {
  const { t } = useTranslation('audit');
  return {
    act: (name: string): string => (isKeyOf(texts.acts, name) ? t(`acts.${name}`) : name),
    object: (name: string): string => (isKeyOf(texts.objects, name) ? t(`objects.${name}`) : name),
  };
};
