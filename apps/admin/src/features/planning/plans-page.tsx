import { PageHeader } from '@dangvu/ui/page-header';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

export function PlansPage(): ReactElement {
  const { t } = useTranslation('planning');
  return <PageHeader title={t('title.plans')} />;
}
