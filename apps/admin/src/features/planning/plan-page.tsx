import { PageHeader } from '@dangvu/ui/page-header';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

export function PlanPage(): ReactElement {
  const { t } = useTranslation('planning');
  return <PageHeader title={t('title.plan')} />;
}
