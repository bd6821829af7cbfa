import { PageHeader } from '@dangvu/ui/page-header';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

export function RulesPage(): ReactElement {
  const { t } = useTranslation('rulebook');
  return <PageHeader title={t('title.rules')} />;
}
