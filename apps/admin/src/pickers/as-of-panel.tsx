import { DateField } from '@dangvu/ui/date-field';
import { addDays } from '@dangvu/ui/format';
import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFrame, useSetFrame } from '../config/frame.ts';
import style from './pickers.module.css';

const lastDayBefore = (firstDay: string) => addDays(firstDay, -1);

/** Asks for the day to which figures are wanted: typed, picked, or one of the days people ask for. */
export function AsOfPanel({ onDone }: { onDone: () => void }): ReactElement {
  const { t } = useTranslation('frame');
  const { t: shell } = useTranslation('shell');
  const { asOf, today } = useFrame();
  const setFrame = useSetFrame();
  const form = useRef<HTMLFormElement>(null);
  const [wanted, setWanted] = useState<string | null>(asOf);
  // The panel may arrive after its frame has opened; the field then takes the focus itself.
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const show = (day: string) => {
    setFrame({ asOf: day === today ? undefined : day, period: undefined });
    onDone();
  };
  const quick = [
    [t('today'), today],
    [t('endOfLastMonth'), lastDayBefore(`${today.slice(0, 7)}-01`)],
    [t('endOfLastYear'), lastDayBefore(`${today.slice(0, 4)}-01-01`)],
  ] as const;
  return (
    <form
      ref={form}
      className={style.panel}
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted !== null && wanted <= today) show(wanted);
      }}
    >
      <DateField label={shell('asOfLabel')} value={wanted} onChange={setWanted} max={today} />
      <div className={style.quick}>
        {quick.map(([label, day]) => (
          <Button key={label} variant="default" size="compact-sm" onClick={() => show(day)}>{label}</Button>
        ))}
      </div>
      <Button type="submit" disabled={wanted === null || wanted > today}>{t('show')}</Button>
    </form>
  );
}
