import { useTranslation } from 'react-i18next';
import fields from '../../i18n/vi/audit-fields.ts';
import { useLabel } from '../../i18n/use-label.ts';
import { codeLabel } from './code-labels.ts';
import type { DetailWords } from './entry-details.ts';
import { recordInWords } from './record-in-words.ts';
import type { NamedRecord } from './record-in-words.ts';
import { actNames, useAuditWords } from './use-audit-words.ts';

const isField = (key: string): key is keyof typeof fields => Object.hasOwn(fields, key);

/** How the details of an entry are said, whose ids have these names. */
export const useDetailWords = (mentioned: readonly NamedRecord[]): DetailWords => {
  const { t } = useTranslation(['audit', 'audit-fields']);
  const label = useLabel();
  const { act } = useAuditWords();
  return {
    label: (key) => (isField(key) ? t(`audit-fields:${key}`) : undefined),
    code: (key, value) => {
      if (key === 'operation' && actNames.some((one) => one === value)) return act(value);
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
  };
};
