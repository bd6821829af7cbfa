import { Mark } from '@dangvu/ui/mark';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { SetUp } from '../../features/access/second-factor/set-up.tsx';
import { WasReset } from '../../features/access/second-factor/was-reset.tsx';
import style from '../../features/access/sign-in.module.css';
import { signOut } from '../../viewer/leave.ts';
import { useViewer } from '../../viewer/viewer-context.ts';
import own from '../password/first-password.module.css';

/** Instead of the application, for somebody whose role requires a second factor he does not have: the API permits nothing else until then. */
export function RequiredSecondFactor({ onDone }: { onDone: () => void }): ReactElement {
  const { t } = useTranslation('second-factor');
  const { t: frame } = useTranslation('frame');
  const { t: door } = useTranslation('sign-in');
  const { secondFactor, displayName } = useViewer();
  const [stayed, setStayed] = useState(false);
  return (
    <div className={style.page}>
      <title>{`${t('setUp.mustTitle')} · ${door('product')}`}</title>
      <main className={style.sheet}>
        <div className={style.brand}><Mark size={28} /><span>{door('product')}</span></div>
        <h1 className={style.title}>{t('setUp.mustTitle')}</h1>
        <p className={style.lead}>{displayName}. {t('setUp.must')}</p>
        <WasReset secondFactor={secondFactor} />
        <SetUp moves={false} onDone={onDone} />
        {stayed && <p role="alert" className={own.trouble}>{frame('signOutFailed')}</p>}
        <button type="button" className={own.leave} onClick={() => void signOut().then((ended) => setStayed(!ended))}>{frame('signOut')}</button>
      </main>
    </div>
  );
}
