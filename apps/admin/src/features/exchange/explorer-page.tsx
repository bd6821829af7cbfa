import { PageHeader } from '@dangvu/ui/page-header';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

export function ExplorerPage(): ReactElement {
  const { t } = useTranslation('exchange');
  return <PageHeader title={t('title.explorer')} />;
}
