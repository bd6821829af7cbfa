import { PageHeader } from '@dangvu/ui/page-header';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

export function SignInPage(): ReactElement {
  const { t } = useTranslation('sign-in');
  return <main><PageHeader title={t('title.signIn')} /></main>;
}
