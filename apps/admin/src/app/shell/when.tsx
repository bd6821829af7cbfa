import { Button } from '@mantine/core';
import { formatDay } from '@dangvu/ui/format';
import { Pop } from '@dangvu/ui/pop';
import { IconCalendarEvent, IconChevronDown, IconClockHour4 } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFrame, useSetFrame } from '../../config/frame.ts';
import style from './top-bar.module.css';

// Fields for typing come with the panel, not with the frame.
const AsOfPanel = lazy(() => import('./as-of-panel.tsx').then((module) => ({ default: module.AsOfPanel })));

export interface PeriodPickerProps {
  /** First year with records; the list runs from next year (being planned) back to it. */
  firstYear: number;
  /** Terms, newest first: '2020-2025'. */
  terms: readonly string[];
}

/** Year or term, kept in the address. */
export function PeriodPicker({ firstYear, terms }: PeriodPickerProps): ReactElement {
  const { t } = useTranslation('shell');
  const { period, today } = useFrame();
  const setFrame = useSetFrame();
  const lastYear = Number(today.slice(0, 4)) + 1;
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => String(lastYear - index));
  const name = (value: string) => (value.includes('-') ? t('term', { term: value.replace('-', '–') }) : t('year', { year: value }));
  const option = (value: string, close: () => void) => (
    <Button
      key={value}
      variant={value === period ? 'light' : 'subtle'}
      color={value === period ? 'accent' : 'gray'}
      aria-pressed={value === period}
      data-autofocus={value === period || undefined}
      px="xs"
      onClick={() => {
        setFrame({ period: value });
        close();
      }}
    >
      <span className="num">{value.replace('-', '–')}</span>
    </Button>
  );
  return (
    <Pop
      label={t('period')}
      trigger={(trigger) => (
        <button {...trigger} className={`${style.pick} num`}>
          <IconCalendarEvent size={18} stroke={1.6} aria-hidden />
          {name(period)}
          <IconChevronDown size={14} aria-hidden />
        </button>
      )}
    >
      {(close) => (
        <div className={style.panel}>
          <div role="group" aria-label={t('years')} className={style.years}>{years.map((year) => option(year, close))}</div>
          {terms.length > 0 && <p className="small soft">{t('terms')}</p>}
          {terms.length > 0 && <div role="group" aria-label={t('terms')} className={style.quick}>{terms.map((term) => option(term, close))}</div>}
        </div>
      )}
    </Pop>
  );
}

/** The day to which every figure is true; today unless somebody asks for another. */
export function AsOfPicker(): ReactElement {
  const { t } = useTranslation('shell');
  const { asOf, isToday } = useFrame();
  return (
    <Pop
      label={t('asOfLabel')}
      trigger={(trigger) => (
        <button {...trigger} className={`${style.pick} num`} data-past={!isToday || undefined}>
          <IconClockHour4 size={18} stroke={1.6} aria-hidden />
          {t('asOf', { day: formatDay(asOf) })}
          <IconChevronDown size={14} aria-hidden />
        </button>
      )}
    >
      {(close) => <Suspense fallback={<div className={style.asOfRoom} />}><AsOfPanel onDone={close} /></Suspense>}
    </Pop>
  );
}

/** The band that cannot be overlooked while figures of another day are on screen. */
export function AsOfBand(): ReactElement | null {
  const { t } = useTranslation('shell');
  const { asOf, isToday } = useFrame();
  const setFrame = useSetFrame();
  if (isToday) return null;
  return (
    <div className={`${style.band} num`} role="status">
      <IconClockHour4 size={18} stroke={1.8} aria-hidden />
      <span>{t('asOfBand', { day: formatDay(asOf) })}</span>
      <button type="button" className="no-print" onClick={() => setFrame({ asOf: undefined, period: undefined })}>{t('backToToday')}</button>
    </div>
  );
}
