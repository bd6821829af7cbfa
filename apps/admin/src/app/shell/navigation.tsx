import { formatCount } from '@dangvu/ui/format';
import { IconDots } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../config/paths.ts';
import { Mark } from '@dangvu/ui/mark';
import style from './navigation.module.css';
import { administration, isInside, sections, underThumb } from './sections.ts';
import type { SectionKey } from './sections.ts';

/** Sections that say how much waits in them; their words are keys of `shell.waiting`. */
export type WaitingCounts = Partial<Record<'work' | 'transfers' | 'reports', number>>;

const countOf = (counters: WaitingCounts, key: SectionKey): ['work' | 'transfers' | 'reports', number] | null =>
  key === 'work' || key === 'transfers' || key === 'reports' ? [key, counters[key] ?? 0] : null;

export interface NavigationProps {
  /** How much waits in a section; the same items that its page lists. Absent or 0: no badge. */
  counters?: WaitingCounts | undefined;
  /** Sections this person has no business in. */
  hidden?: readonly string[] | undefined;
  /** Called when a link was followed, e.g. to close the drawer. */
  onFollow?: (() => void) | undefined;
}

/** The sections down the left side. */
export function Navigation({ counters = {}, hidden = [], onFollow }: NavigationProps): ReactElement {
  const { t } = useTranslation('shell');
  const { pathname } = useLocation();
  const below = administration.filter((one) => !hidden.includes(one.key));
  return (
    <nav aria-label={t('navigation')}>
      <Link to={paths.overview} className={style.brand} onClick={onFollow}><Mark />{t('product')}</Link>
      <ul className={style.list}>
        {sections.filter((section) => !hidden.includes(section.key)).map(({ key, to, icon: Icon }) => {
          const inside = isInside(pathname, key, to);
          const waits = countOf(counters, key);
          return (
            <li key={key}>
              <Link
                to={key === 'administration' ? (below[0]?.to ?? to) : to}
                className={style.link}
                data-inside={inside || undefined}
                aria-current={inside ? 'page' : undefined}
                activeProps={{}}
                onClick={onFollow}
              >
                <Icon size={19} stroke={1.6} aria-hidden />
                <span className={style.label}>{t(key)}</span>
                {waits !== null && waits[1] > 0 && (
                  <span className={`${style.count} num`} title={t(`waiting.${waits[0]}`, { count: waits[1] })}>
                    <span aria-hidden>{formatCount(waits[1])}</span>
                    <span className="visually-hidden">{t(`waiting.${waits[0]}`, { count: waits[1] })}</span>
                  </span>
                )}
              </Link>
              {key === 'administration' && inside && (
                <ul className={style.sub}>
                  {below.map((one) => (
                    <li key={one.key}>
                      <Link to={one.to} className={style.link} data-inside={pathname.startsWith(one.to) || undefined} onClick={onFollow}>
                        <span className={style.label}>{t(one.key)}</span>
                      </Link>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** The bar under the thumb on a phone: up to four sections and the rest. */
export function BottomBar({ counters = {}, hidden = [], onMore }: NavigationProps & { onMore: () => void }): ReactElement {
  const { t } = useTranslation('shell');
  const { pathname } = useLocation();
  const shown = underThumb(hidden);
  const elsewhere = !shown.some(({ key, to }) => isInside(pathname, key, to));
  return (
    <nav className={`${style.bar} no-print`} aria-label={t('navigation')}>
      {shown.map(({ key, to, icon: Icon }) => {
        const waits = countOf(counters, key);
        const inside = isInside(pathname, key, to);
        return (
          <Link key={key} to={to} className={style.tab} data-inside={inside || undefined} aria-current={inside ? 'page' : undefined}>
            <Icon size={22} stroke={1.6} aria-hidden />
            <span className={style.tabName}>{key === 'plans' ? t('plansShort') : t(key)}</span>
            {waits !== null && waits[1] > 0 && (
              <span className={`${style.dot} num`}>
                <span aria-hidden>{waits[1] > 99 ? '99+' : waits[1]}</span>
                <span className="visually-hidden">{t(`waiting.${waits[0]}`, { count: waits[1] })}</span>
              </span>
            )}
          </Link>
        );
      })}
      <button type="button" className={style.tab} data-inside={elsewhere || undefined} onClick={onMore}>
        <IconDots size={22} stroke={1.6} aria-hidden />
        {t('more')}
      </button>
    </nav>
  );
}
