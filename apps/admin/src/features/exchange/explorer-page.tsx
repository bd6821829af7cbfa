import { PageHeader } from '@dangvu/ui/page-header';
import { LoadingSkeleton } from '@dangvu/ui/states';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import style from './explorer.module.css';
import { inlineStylesAllowed } from './inline-styles.ts';

const Explorer = lazy(() => import('./explorer.tsx').then((module) => ({ default: module.Explorer })));

/**
 * GraphiQL with everything it needs from this server. Its editor (Monaco) writes style attributes, which the policy of
 * every other page refuses; only the document served at this address may. Coming here by a link within the application
 * keeps the document, and with it the policy, of the page one started from: then the address is loaded anew, once.
 */
export function ExplorerPage(): ReactElement {
  const { t } = useTranslation('exchange');
  const [allowed] = useState(inlineStylesAllowed);
  const [triedAlready] = useState(() => performance.getEntriesByType('navigation').some((entry) => new URL(entry.name).pathname === window.location.pathname));
  useEffect(() => {
    if (!allowed && !triedAlready) window.location.reload();
  }, [allowed, triedAlready]);
  return (
    <>
      <PageHeader title={t('title.explorer')} lead={t('explorer.lead')} />
      <div className={style.frame}>
        {allowed || triedAlready
          ? <Suspense fallback={<LoadingSkeleton lines={10} lineHeight="1.5rem" />}><Explorer /></Suspense>
          : <p className="soft" role="status">{t('explorer.loading')}</p>}
      </div>
    </>
  );
}
