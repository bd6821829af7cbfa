import { DateField } from '@dangvu/ui/date-field';
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import style from './training.module.css';

/** Days of a class, one field each; those on which attendance was noted cannot be changed. */
export function DaysFields({ days, noted, error, onChange }: { days: readonly (string | null)[]; noted: readonly string[]; error: string | undefined; onChange: (days: (string | null)[]) => void }): ReactElement {
  const { t } = useTranslation('training');
  return (
    <fieldset className={style.days}>
      <legend>{t('days')}</legend>
      {days.map((day, index) => {
        const fixed = day !== null && noted.includes(day);
        return (
          <div key={index} className={style.day}>
            <DateField label={t('dayNumber', { number: index + 1 })} required value={day} disabled={fixed} onChange={(next) => onChange(days.map((one, place) => (place === index ? next : one)))} />
            {days.length > 1 && !fixed && (
              <Button variant="subtle" onClick={() => onChange(days.filter((_, place) => place !== index))} aria-label={t('removeDay', { number: index + 1 })}>{t('remove')}</Button>
            )}
          </div>
        );
      })}
      {error !== undefined && <p role="alert" className={style.refused}>{error}</p>}
      <div><Button variant="default" onClick={() => onChange([...days, null])}>{t('addDay')}</Button></div>
    </fieldset>
  );
}
