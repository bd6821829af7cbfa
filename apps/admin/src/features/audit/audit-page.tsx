import { PageHeader } from '@dangvu/ui/page-header';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

export function AuditPage(): ReactElement {
  const { t } = useTranslation('audit');
  return <PageHeader title={t('title.audit')} />;
}
