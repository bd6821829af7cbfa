import type { Label } from '@dangvu/domain/language/label';
import { useTranslation } from 'react-i18next';

/** The label of the domain in the reader's language. */
export const useLabel = (): ((label: Label) => string) => {
  const { i18n } = useTranslation();
  return (label) => (i18n.language === 'en' ? label.en : label.vi);
};
