import { Pop } from '@dangvu/ui/pop';
import { IconUserCircle } from '@tabler/icons-react';
import { Suspense } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '../../i18n/lazy-part.ts';
import pickers from '../../pickers/pickers.module.css';
import { useViewer } from '../../viewer/viewer-context.ts';
import style from './top-bar.module.css';

const AccountPanel = lazyPart(() => import('./account-panel.tsx').then((module) => module.AccountPanel), ['frame', 'second-factor']);

/** Who is signed in, and behind it what concerns the person and the device. */
export function UserMenu({ onPassword, onSecondFactor }: { onPassword: () => void; onSecondFactor: () => void }): ReactElement {
  const { t } = useTranslation('shell');
  const viewer = useViewer();
  return (
    <Pop
      label={t('account')}
      align="end"
      trigger={(trigger) => (
        <button {...trigger} className={pickers.pick} aria-label={`${t('account')}: ${viewer.displayName}`}>
          <IconUserCircle size={22} stroke={1.5} aria-hidden />
        </button>
      )}
    >
      {(close) => (
        <Suspense fallback={<div className={style.panelRoom} />}>
          <AccountPanel
            onPassword={() => {
              close();
              onPassword();
            }}
            onSecondFactor={() => {
              close();
              onSecondFactor();
            }}
          />
        </Suspense>
      )}
    </Pop>
  );
}
