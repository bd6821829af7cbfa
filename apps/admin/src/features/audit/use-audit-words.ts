import { useTranslation } from 'react-i18next';
import texts from '../../i18n/vi/audit.ts';
import fields from '../../i18n/vi/audit-fields.ts';
import { useLabel } from '../../i18n/use-label.ts';
import { codeLabel } from './code-labels.ts';
import type { DetailWords } from './entry-details.ts';
import { recordInWords } from './record-in-words.ts';
import type { NamedRecord } from './record-in-words.ts';

const isKeyOf = <Words extends object>(words: Words, key: string): key is Extract<keyof Words, string> => Object.hasOwn(words, key);

/** The names of acts known here, in the order of the texts. */
export const actNames = Object.keys(texts.acts) as (keyof typeof texts.acts)[];

/** How the log is said. A word the application does not know yet (a newer server) is shown as it is. */
export const useAuditWords = () => {
  const { t } = useTranslation(['audit', 'audit-fields']);
  const label = useLabel();
  return {
    act: (name: string): string => (isKeyOf(texts.acts, name) ? t(`audit:acts.${name}`) : name),
    object: (name: string): string => (isKeyOf(texts.objects, name) ? t(`audit:objects.${name}`) : name),
    details: (mentioned: readonly NamedRecord[]): DetailWords => ({
      label: (key) => (isKeyOf(fields, key) ? t(`audit-fields:${key}`) : undefined),
      code: (key, value) => {
        if (key === 'operation' && isKeyOf(texts.acts, value)) return t(`audit:acts.${value}`);
        const known = codeLabel(key, value);
        return known && label(known);
      },
      name: (id) => {
        const named = mentioned.find((one) => one.id === id.toLowerCase());
        return named && recordInWords(named);
      },
      yes: t('audit:yes'),
      no: t('audit:no'),
      none: t('audit:none'),
      rows: (count) => t('audit:rows', { count }),
    }),
  };
};
