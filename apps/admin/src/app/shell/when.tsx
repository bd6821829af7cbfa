import { Button, Popover } from '@mantine/core';
import { DateField } from '@dangvu/ui/date-field';
import { addDays, formatDay } from '@dangvu/ui/format';
import { IconCalendarEvent, IconChevronDown, IconClockHour4 } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFrame, useSetFrame } from '../../config/frame.ts';
import style from './top-bar.module.css';

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
  const [open, setOpen] = useState(false);
  const lastYear = Number(today.slice(0, 4)) + 1;
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => String(lastYear - index));
  const name = (value: string) => (value.includes('-') ? t('term', { term: value.replace('-', '–') }) : t('year', { year: value }));
  const choose = (value: string) => {
    setFrame({ period: value });
    setOpen(false);
  };
  const option = (value: string) => (
    <Button key={value} variant={value === period ? 'light' : 'subtle'} color={value === period ? 'accent' : 'gray'} aria-pressed={value === period} px="xs" onClick={() => choose(value)}>
      <span className="num">{value.replace('-', '–')}</span>
    </Button>
  );
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={`${style.pick} num`} onClick={() => setOpen(!open)}>
          <IconCalendarEvent size={18} stroke={1.6} aria-hidden />
          {name(period)}
          <IconChevronDown size={14} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('period')}>
        <div className={style.panel}>
          <div role="group" aria-label={t('years')} className={style.years}>{years.map(option)}</div>
          {terms.length > 0 && <p className="small soft">{t('terms')}</p>}
          {terms.length > 0 && <div role="group" aria-label={t('terms')} className={style.quick}>{terms.map(option)}</div>}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

const lastDayBefore = (firstDay: string) => addDays(firstDay, -1);

/** The day to which every figure is true; today unless somebody asks for another. */
export function AsOfPicker(): ReactElement {
  const { t } = useTranslation('shell');
  const { asOf, today, isToday } = useFrame();
  const setFrame = useSetFrame();
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState<string | null>(asOf);
  const show = (day: string) => {
    setFrame({ asOf: day === today ? undefined : day, period: undefined });
    setOpen(false);
  };
  const quick = [
    [t('today'), today],
    [t('endOfLastMonth'), lastDayBefore(`${today.slice(0, 7)}-01`)],
    [t('endOfLastYear'), lastDayBefore(`${today.slice(0, 4)}-01-01`)],
  ] as const;
  const toggle = () => {
    setWanted(asOf);
    setOpen(!open);
  };
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={`${style.pick} num`} data-past={!isToday || undefined} onClick={toggle}>
          <IconClockHour4 size={18} stroke={1.6} aria-hidden />
          {t('asOf', { day: formatDay(asOf) })}
          <IconChevronDown size={14} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('asOfLabel')}>
        <form
          className={style.panel}
          onSubmit={(event) => {
            event.preventDefault();
            if (wanted !== null && wanted <= today) show(wanted);
          }}
        >
          <DateField label={t('asOfLabel')} value={wanted} onChange={setWanted} max={today} />
          <div className={style.quick}>
            {quick.map(([label, day]) => (
              <Button key={label} variant="default" size="compact-sm" onClick={() => show(day)}>{label}</Button>
            ))}
          </div>
          <Button type="submit" disabled={wanted === null || wanted > today}>{t('show')}</Button>
        </form>
      </Popover.Dropdown>
    </Popover>
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
