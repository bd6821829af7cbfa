import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { PasswordForm } from '../../features/access/password-form.tsx';
import style from '../../features/access/sign-in.module.css';
import { signOut } from '../../viewer/leave.ts';
import { Mark } from '@dangvu/ui/mark';
import own from './first-password.module.css';

/**
 * Instead of the application, for somebody whose password was given by an administrator: until it is replaced the API
 * permits nothing else. The sign-in page asks at once; this is for whoever comes by a bookmark in between.
 */
export function FirstPassword({ onDone }: { onDone: () => void }): ReactElement {
  const { t } = useTranslation('sign-in');
  const { t: frame } = useTranslation('frame');
  const [stayed, setStayed] = useState(false);
  return (
    <div className={style.page}>
      <title>{`${t('title.change')} · ${t('product')}`}</title>
      <main className={style.sheet}>
        <div className={style.brand}><Mark size={28} /><span>{t('product')}</span></div>
        <h1 className={style.title}>{t('title.change')}</h1>
        <p className={style.lead}>{t('mustChange')}</p>
        <PasswordForm onDone={onDone} />
        {stayed && <p role="alert" className={own.trouble}>{frame('signOutFailed')}</p>}
        <button type="button" className={own.leave} onClick={() => void signOut().then((ended) => setStayed(!ended))}>{frame('signOut')}</button>
      </main>
    </div>
  );
}
