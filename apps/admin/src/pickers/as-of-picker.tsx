import { formatDay } from '@dangvu/ui/format';
import { Pop } from '@dangvu/ui/pop';
import { IconChevronDown, IconClockHour4 } from '@tabler/icons-react';
import { useMatches } from '@tanstack/react-router';
import { Suspense } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFrame, useSetFrame } from '../config/frame.ts';
import { showsToday } from '../config/pages-of-today.ts';
import { lazyPart } from '../i18n/lazy-part.ts';
import style from './pickers.module.css';

// Fields for typing come with the panel, not with the frame.
const AsOfPanel = lazyPart(() => import('./as-of-panel.tsx').then((module) => module.AsOfPanel), ['frame']);

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

/** The band that cannot be overlooked while another day is chosen: these are its figures, or this page is of today all the same. */
export function AsOfBand(): ReactElement | null {
  const { t } = useTranslation('shell');
  const { asOf, isToday } = useFrame();
  const setFrame = useSetFrame();
  const here = useMatches({ select: (matches) => matches.at(-1) });
  if (isToday) return null;
  const text = here !== undefined && showsToday(here.fullPath, here.search) ? 'asOfElsewhere' : 'asOfBand';
  return (
    <div className={`${style.band} num`} role="status">
      <IconClockHour4 size={18} stroke={1.8} aria-hidden />
      <span>{t(text, { day: formatDay(asOf) })}</span>
      <button type="button" className="no-print" onClick={() => setFrame({ asOf: undefined, period: undefined })}>{t('backToToday')}</button>
    </div>
  );
}
