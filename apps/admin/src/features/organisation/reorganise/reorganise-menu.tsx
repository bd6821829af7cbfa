import { Pop } from '@dangvu/ui/pop';
import { Button } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '../../../i18n/lazy-part.ts';
import type { UnitPageQuery } from '../unit.generated.ts';
import type { UnitAct } from './acts.ts';
import { ActList } from './act-list.tsx';
import style from './reorganise.module.css';

const ReorganiseDialog = lazyPart(() => import('./reorganise-dialog.tsx').then((module) => module.ReorganiseDialog), ['reorganise', 'frame', 'organisation']);

/** What may be done to the unit itself, for who may; the form of an act comes when it is chosen. */
export function ReorganiseMenu({ unit }: { unit: NonNullable<UnitPageQuery['unit']> }): ReactElement {
  const { t } = useTranslation('organisation');
  const [act, setAct] = useState<UnitAct | null>(null);
  return (
    <>
      <Pop
        label={t('unit.reorganise')}
        align="end"
        look="bare"
        trigger={(trigger) => <Button {...trigger} variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>{t('unit.reorganise')}</Button>}
      >
        {(close) => (
          <Suspense fallback={<div className={style.room} />}>
            <ActList
              unit={unit}
              onChoose={(chosen) => {
                close();
                setAct(chosen);
              }}
            />
          </Suspense>
        )}
      </Pop>
      {act !== null && <Suspense><ReorganiseDialog act={act} unit={unit} onClose={() => setAct(null)} /></Suspense>}
    </>
  );
}
