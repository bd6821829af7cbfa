import { PageHeader } from '@dangvu/ui/page-header';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

export function MembersPage(): ReactElement {
  const { t } = useTranslation('membership');
  return <PageHeader title={t('title.members')} />;
}
