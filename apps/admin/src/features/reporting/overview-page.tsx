import { PageHeader } from '@dangvu/ui/page-header';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

export function OverviewPage(): ReactElement {
  const { t } = useTranslation('reporting');
  return <PageHeader title={t('title.overview')} />;
}
