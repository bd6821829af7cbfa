import { LoadingSkeleton } from '@dangvu/ui/states';
import { Navigate, Outlet, useLocation } from '@tanstack/react-router';
import { Suspense, useContext, useMemo } from 'react';
import type { ReactElement } from 'react';
import { ForgetOtherDays, useForgetOtherDays } from '../apollo/other-days.ts';
import { ClientOfTheDay } from '../apollo/provider.tsx';
import { paths } from '../config/paths.ts';
import { lazyPart } from '../i18n/lazy-part.ts';
import { ViewerProvider } from '../viewer/provider.tsx';
import { useCounters } from '../viewer/use-counters.ts';
import { useViewer, ViewerContext } from '../viewer/viewer-context.ts';
import style from './frame.module.css';
import { NotForThisRole } from './not-found.tsx';
import { hiddenFor, isShut, sections } from './shell/sections.ts';
import { Shell } from './shell/shell.tsx';

const FirstPassword = lazyPart(() => import('./password/first-password.tsx').then((module) => module.FirstPassword), ['frame', 'sign-in']);
const RequiredSecondFactor = lazyPart(() => import('./second-factor/required-second-factor.tsx').then((module) => module.RequiredSecondFactor), ['frame', 'sign-in', 'second-factor']);

/** The application for whoever is signed in: only their sections, with how much waits in each. */
function Workplace(): ReactElement {
  const { pathname } = useLocation();
  const { permissions } = useViewer();
  const forget = useForgetOtherDays();
  const [counters, recount] = useCounters(pathname);
  const hidden = useMemo(() => hiddenFor(permissions), [permissions]);
  const waiting = counters === null ? {} : { work: counters.workItems, transfers: counters.transfersWaiting, reports: counters.reportsWaiting };
  const start = sections.find(({ key }) => !hidden.includes(key))?.to;
  const afterAct = useMemo(
    () => () => {
      forget();
      recount();
    },
    [forget, recount],
  );
  // The address of the site alone leads everybody to the first section that is theirs.
  if (pathname === paths.overview && isShut(pathname, hidden) && start !== undefined) return <Navigate to={start} replace />;
  return (
    <ForgetOtherDays value={afterAct}>
      <Shell counters={waiting} hidden={hidden}>{isShut(pathname, hidden) ? <NotForThisRole to={start} /> : <Outlet />}</Shell>
    </ForgetOtherDays>
  );
}

function Door(): ReactElement {
  const { mustChangePassword, mustSetSecondFactor } = useViewer();
  const known = useContext(ViewerContext);
  const refresh = () => known?.refresh();
  if (mustChangePassword) return <FirstPassword onDone={refresh} />;
  return mustSetSecondFactor ? <RequiredSecondFactor onDone={refresh} /> : <Workplace />;
}

const waiting = <div className={style.waiting}><LoadingSkeleton lines={8} lineHeight="1.25rem" /></div>;

/** The root of every page: the memory of the day looked at, who is signed in, the frame, the page. */
export function Frame(): ReactElement {
  return (
    <ClientOfTheDay>
      <Suspense fallback={waiting}>
        <ViewerProvider><Door /></ViewerProvider>
      </Suspense>
    </ClientOfTheDay>
  );
}
