import { formatCount } from '@dangvu/ui/format';
import { IconDots } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../config/paths.ts';
import { Mark } from './mark.tsx';
import style from './navigation.module.css';
import { administration, atHand, isInside, sections } from './sections.ts';
import type { AdministrationKey, SectionKey } from './sections.ts';

export interface NavigationProps {
  /** How much waits in a section; the same items that its page lists. Absent or 0: no badge. */
  counters?: Partial<Record<SectionKey, number>> | undefined;
  /** Sections this person has no business in. */
  hidden?: readonly (SectionKey | AdministrationKey)[] | undefined;
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
          const count = counters[key] ?? 0;
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
                {count > 0 && (
                  <span className={`${style.count} num`}>
                    <span aria-hidden>{formatCount(count)}</span>
                    <span className="visually-hidden">{t('waiting', { count })}</span>
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

/** The bar under the thumb on a phone: four sections and the rest. */
export function BottomBar({ counters = {}, hidden = [], onMore }: NavigationProps & { onMore: () => void }): ReactElement {
  const { t } = useTranslation('shell');
  const { pathname } = useLocation();
  const shown = sections.filter(({ key }) => atHand.includes(key) && !hidden.includes(key));
  const elsewhere = !shown.some(({ key, to }) => isInside(pathname, key, to));
  return (
    <nav className={`${style.bar} no-print`} aria-label={t('navigation')}>
      {shown.map(({ key, to, icon: Icon }) => {
        const count = counters[key] ?? 0;
        const inside = isInside(pathname, key, to);
        return (
          <Link key={key} to={to} className={style.tab} data-inside={inside || undefined} aria-current={inside ? 'page' : undefined}>
            <Icon size={22} stroke={1.6} aria-hidden />
            {key === 'plans' ? t('plansShort') : t(key)}
            {count > 0 && (
              <span className={`${style.dot} num`}>
                <span aria-hidden>{count > 99 ? '99+' : count}</span>
                <span className="visually-hidden">{t('waiting', { count })}</span>
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
