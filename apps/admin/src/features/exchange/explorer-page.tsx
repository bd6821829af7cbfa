import { PageHeader } from '@dangvu/ui/page-header';
import { LoadingSkeleton } from '@dangvu/ui/states';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import style from './explorer.module.css';

const Explorer = lazy(() => import('./explorer.tsx').then((module) => ({ default: module.Explorer })));

// Where the document itself was loaded; following links within the application does not change it.
const isOwnDocument = () =>
  performance.getEntriesByType('navigation').some((entry) => new URL(entry.name).pathname === window.location.pathname);

/**
 * GraphiQL with everything it needs from this server. Its editor (Monaco) writes style attributes, which the policy of
 * every other page refuses; only the document served at this address may. Coming here by a link within the application
 * keeps the document, and with it the policy, of the page one started from: then the address is loaded anew, once.
 */
export function ExplorerPage(): ReactElement {
  const { t } = useTranslation('exchange');
  const [ownDocument] = useState(isOwnDocument);
  useEffect(() => {
    if (!ownDocument) window.location.reload();
  }, [ownDocument]);
  return (
    <>
      <PageHeader title={t('title.explorer')} lead={t('explorer.lead')} />
      <div className={style.frame}>
        {ownDocument
          ? <Suspense fallback={<LoadingSkeleton lines={10} lineHeight="1.5rem" />}><Explorer /></Suspense>
          : <p className="soft" role="status">{t('explorer.loading')}</p>}
      </div>
    </>
  );
}
