import { PageHeader } from '@dangvu/ui/page-header';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

export function AccountsPage(): ReactElement {
  const { t } = useTranslation('access');
  return <PageHeader title={t('title.accounts')} />;
}
