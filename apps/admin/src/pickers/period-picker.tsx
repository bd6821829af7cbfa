import { Pop } from '@dangvu/ui/pop';
import { IconCalendarEvent, IconChevronDown } from '@tabler/icons-react';
import { Suspense } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFrame } from '../config/frame.ts';
import { lazyPart } from '../i18n/lazy-part.ts';
import style from './pickers.module.css';

const PeriodPanel = lazyPart(() => import('./period-panel.tsx').then((module) => module.PeriodPanel), ['frame']);

/** Year or term, kept in the address. */
export function PeriodPicker(): ReactElement {
  const { t } = useTranslation('shell');
  const { period } = useFrame();
  return (
    <Pop
      label={t('period')}
      trigger={(trigger) => (
        <button {...trigger} className={`${style.pick} num`}>
          <IconCalendarEvent size={18} stroke={1.6} aria-hidden />
          {period.includes('-') ? t('term', { term: period.replace('-', '–') }) : t('year', { year: period })}
          <IconChevronDown size={14} aria-hidden />
        </button>
      )}
    >
      {(close) => <Suspense fallback={<div className={style.periodRoom} />}><PeriodPanel onDone={close} /></Suspense>}
    </Pop>
  );
}
