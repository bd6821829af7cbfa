import { Dialog } from '@dangvu/ui/dialog';
import { IconFlask, IconMenu2, IconSearch } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Mark } from './mark.tsx';
import { BottomBar, Navigation } from './navigation.tsx';
import type { NavigationProps } from './navigation.tsx';
import type { FindEntries } from './palette.tsx';
import style from './shell.module.css';
import top from './top-bar.module.css';
import { useFocusOnArrival } from './use-focus-on-arrival.ts';
import { UserMenu } from './user-menu.tsx';
import type { ShellViewer } from './user-menu.tsx';
import { AsOfBand, AsOfPicker, PeriodPicker } from './when.tsx';
import type { PeriodPickerProps } from './when.tsx';

const Palette = lazy(() => import('./palette.tsx').then((m) => ({ default: m.Palette })));

export interface ShellProps extends Pick<NavigationProps, 'counters' | 'hidden'>, PeriodPickerProps {
  viewer?: ShellViewer | undefined;
  onSignOut?: (() => void) | undefined;
  /** The picker of the unit that governs the page (pickers/…). */
  unitPicker?: ReactNode;
  /** What Ctrl/Cmd-K finds beyond the pages: people, units, acts. */
  findEntries?: FindEntries | undefined;
  /** Says that the figures are synthetic. */
  demo?: boolean | undefined;
  children: ReactNode;
}

const isFindKey = (event: KeyboardEvent) => event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
const keyName = () => (/Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘K' : 'Ctrl K');

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
export function Shell(props: ShellProps): ReactElement {
  const { viewer, onSignOut, unitPicker, counters, hidden, firstYear, terms, demo = false, findEntries, children } = props;
  const { t } = useTranslation('shell');
  const [drawer, setDrawer] = useState(false);
  const [finding, setFinding] = useState(false);
  const [found, setFound] = useState(false);
  useFocusOnArrival();
  const bar = useFrameTop();

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!isFindKey(event)) return;
      event.preventDefault();
      setFound(true);
      setFinding((open) => !open);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  const openFind = () => {
    setFound(true);
    setFinding(true);
  };

  return (
    <div className={style.shell}>
      <a href="#content" className={`${style.skip} no-print`}>{t('skip')}</a>
      <div className={`${style.side} no-print`}>
        <Navigation counters={counters} hidden={hidden} />
        {demo && <p className={style.foot}><IconFlask size={16} stroke={1.6} aria-hidden />{t('demo')}</p>}
      </div>
      <div>
        <header ref={bar} className={top.bar}>
          <div className={`${top.row} no-print`}>
            <button type="button" className={`${top.pick} ${top.menuButton}`} aria-label={t('menu')} onClick={() => setDrawer(true)}>
              <IconMenu2 size={20} aria-hidden />
            </button>
            <span className={top.brand}><Mark size={22} /></span>
            <div className={top.frame}>
              {unitPicker !== undefined && <div className={top.unit}>{unitPicker}</div>}
              <div className={top.when}>
                <PeriodPicker firstYear={firstYear} terms={terms} />
                <AsOfPicker />
              </div>
            </div>
            <div className={top.end}>
              <button type="button" className={`${top.pick} ${top.find}`} onClick={openFind}>
                <IconSearch size={18} stroke={1.7} aria-hidden />
                <span>{t('findShort')}</span>
                <kbd className={top.keys} aria-hidden>{keyName()}</kbd>
              </button>
              <UserMenu viewer={viewer} onSignOut={onSignOut} />
            </div>
          </div>
          <AsOfBand />
        </header>
        <main id="content" className={style.main} tabIndex={-1}>{children}</main>
      </div>
      <BottomBar counters={counters} hidden={hidden} onMore={() => setDrawer(true)} />
      <Dialog opened={drawer} onClose={() => setDrawer(false)} title={t('navigation')} placement="start" bare>
        <Navigation counters={counters} hidden={hidden} onFollow={() => setDrawer(false)} />
      </Dialog>
      {found && (
        <Suspense>
          <Palette opened={finding} onClose={() => setFinding(false)} findEntries={findEntries} hidden={hidden} />
        </Suspense>
      )}
    </div>
  );
}
