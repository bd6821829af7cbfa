import { IconMenu2, IconSearch } from '@tabler/icons-react';
import { Suspense, useEffect, useRef, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '../../i18n/lazy-part.ts';
import { AsOfBand, AsOfPicker } from '../../pickers/as-of-picker.tsx';
import { PeriodPicker } from '../../pickers/period-picker.tsx';
import pickers from '../../pickers/pickers.module.css';
import { UnitChoice } from '../../pickers/unit-choice.tsx';
import { useViewer } from '../../viewer/viewer-context.ts';
import { Mark } from '@dangvu/ui/mark';
import { controlName, isFindKey, isHelpKey } from './keys.ts';
import { BottomBar, Navigation } from './navigation.tsx';
import type { NavigationProps } from './navigation.tsx';
import style from './shell.module.css';
import top from './top-bar.module.css';
import { useFocusOnArrival } from './use-focus-on-arrival.ts';
import { UserMenu } from './user-menu.tsx';

const MenuDrawer = lazyPart(() => import('./menu-drawer.tsx').then((module) => module.MenuDrawer), []);
const Palette = lazyPart(() => import('../palette/palette.tsx').then((module) => module.Palette), ['frame']);
const KeysSheet = lazyPart(() => import('./keys-sheet.tsx').then((module) => module.KeysSheet), ['frame']);
const UnitGone = lazyPart(() => import('./unit-gone.tsx').then((module) => module.UnitGone), ['frame']);
const OwnPassword = lazyPart(() => import('../password/own-password.tsx').then((module) => module.OwnPassword), ['frame', 'sign-in']);
const OwnSecondFactor = lazyPart(() => import('../../features/access/second-factor/own-second-factor.tsx').then((module) => module.OwnSecondFactor), ['second-factor']);
const WasReset = lazyPart(() => import('../../features/access/second-factor/was-reset.tsx').then((module) => module.WasReset), ['second-factor']);

export interface ShellProps extends Pick<NavigationProps, 'counters'> {
  /** Sections this person has no business in. */
  hidden: readonly string[];
  children: ReactNode;
}

/** Tells sticky table heads how tall the bar (with or without its band) is, as --frame-top. */
const useFrameTop = () => {
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = bar.current;
    if (element === null) return undefined;
    const watch = new ResizeObserver(() => document.documentElement.style.setProperty('--frame-top', `${element.offsetHeight}px`));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return bar;
};

/** The frame around every page: sections on the left, unit, period and day on top, the page in the middle. */
export function Shell({ counters, hidden, children }: ShellProps): ReactElement {
  const { t } = useTranslation('shell');
  const { demo, permissions, homeUnit, secondFactor } = useViewer();
  const [drawer, setDrawer] = useState<'never' | 'open' | 'closed'>('never');
  const openDrawer = () => setDrawer('open');
  const [finding, setFinding] = useState(false);
  const [found, setFound] = useState(false);
  const [keys, setKeys] = useState<'never' | 'open' | 'closed'>('never');
  const [password, setPassword] = useState<'never' | 'open' | 'closed'>('never');
  const [factor, setFactor] = useState<'never' | 'open' | 'closed'>('never');
  useFocusOnArrival();
  const bar = useFrameTop();

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (isHelpKey(event)) {
        event.preventDefault();
        return setKeys('open');
      }
      if (!isFindKey(event)) return;
      event.preventDefault();
      setFound(true);
      setFinding((open) => !open);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  // Who sees no figures has nothing to look at by year.
  const seesFigures = permissions.includes('FIGURES_READ') || permissions.includes('PLAN_READ');
  const openPassword = () => setPassword('open');
  const openFind = () => {
    setFound(true);
    setFinding(true);
  };

  return (
    <div className={style.shell}>
      <a href="#content" className={`${style.skip} no-print`}>{t('skip')}</a>
      <div className={`${style.side} no-print`}>
        <Navigation counters={counters} hidden={hidden} />
      </div>
      <div className={style.column}>
        {demo && <p className={top.ribbon}><strong>{t('demo')}</strong>{t('demoTown')}</p>}
        <header ref={bar} className={top.bar}>
          <div className={`${top.row} no-print`}>
            <button type="button" className={`${pickers.pick} ${top.menuButton}`} aria-label={t('menu')} onClick={openDrawer}>
              <IconMenu2 size={20} aria-hidden />
            </button>
            <span className={top.brand}><Mark size={22} /></span>
            <div className={top.frame}>
              <div className={top.unit}><UnitChoice /></div>
              <div className={top.when}>
                {seesFigures && <PeriodPicker />}
                <AsOfPicker />
              </div>
            </div>
            <div className={top.end}>
              <button type="button" className={`${pickers.pick} ${top.find}`} onClick={openFind}>
                <IconSearch size={18} stroke={1.7} aria-hidden />
                <span>{t('findShort')}</span>
                <kbd className={top.keys} aria-hidden>{`${controlName()}K`}</kbd>
              </button>
              <UserMenu onPassword={openPassword} onSecondFactor={() => setFactor('open')} />
            </div>
          </div>
          <AsOfBand />
        </header>
        {homeUnit.endedOn !== null && <Suspense fallback={null}><UnitGone unit={homeUnit} endedOn={homeUnit.endedOn} /></Suspense>}
        {secondFactor.resetAt !== null && <Suspense fallback={null}><WasReset secondFactor={secondFactor} /></Suspense>}
        <main id="content" className={style.main} tabIndex={-1}>{children}</main>
      </div>
      <BottomBar counters={counters} hidden={hidden} onMore={openDrawer} />
      {drawer !== 'never' && (
        <Suspense><MenuDrawer opened={drawer === 'open'} onClose={() => setDrawer('closed')} counters={counters} hidden={hidden} /></Suspense>
      )}
      {found && (
        <Suspense>
          <Palette opened={finding} onClose={() => setFinding(false)} onPassword={openPassword} onKeys={() => setKeys('open')} hidden={hidden} />
        </Suspense>
      )}
      {keys !== 'never' && <Suspense><KeysSheet opened={keys === 'open'} onClose={() => setKeys('closed')} /></Suspense>}
      {password !== 'never' && <Suspense><OwnPassword opened={password === 'open'} onClose={() => setPassword('closed')} /></Suspense>}
      {factor !== 'never' && <Suspense><OwnSecondFactor opened={factor === 'open'} onClose={() => setFactor('closed')} /></Suspense>}
    </div>
  );
}
