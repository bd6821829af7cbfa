import { Choice } from '@dangvu/ui/choice';
import { lazy, Suspense, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Mark } from '@dangvu/ui/mark';
import { returnAddress } from '../../config/paths.ts';
import { languageNames, languages } from '../../i18n/language.ts';
import { switchLanguage } from '../../i18n/start.ts';
import { SignInForm } from './sign-in-form.tsx';
import { changePasswordPlainly } from './sign-in-requests.ts';
import style from './sign-in.module.css';

// Only for whoever comes with a password that was given to them.
const PasswordForm = lazy(() => import('./password-form.tsx').then((module) => ({ default: module.PasswordForm })));

// A full page load on purpose: the application starts with an empty memory for whoever has just come in.
const enter = () => window.location.replace(returnAddress(window.location.search));

/** The door: who one is, in which language, and a new password where the one given was only for the first time. */
export function SignInPage(): ReactElement {
  const { t, i18n } = useTranslation('sign-in');
  const [mustChange, setMustChange] = useState<{ password: string } | null>(null);
  const title = mustChange === null ? t('title.signIn') : t('title.change');
  return (
    <div className={style.page}>
      <title>{`${title} · ${t('product')}`}</title>
      <main className={style.sheet}>
        <div className={style.brand}><Mark size={28} /><span>{t('product')}</span></div>
        <h1 className={style.title}>{title}</h1>
        {mustChange === null
          ? (
              <>
                <p className={style.lead}>{t('lead')}</p>
                <SignInForm onSignedIn={enter} onMustChange={(password) => setMustChange({ password })} />
              </>
            )
          : (
              <>
                <p className={style.lead}>{t('mustChange')}</p>
                <Suspense><PasswordForm known={mustChange.password} send={changePasswordPlainly} onDone={enter} /></Suspense>
              </>
            )}
      </main>
      <footer className={style.foot}>
        <p>{t('noAccount')}</p>
        <p>{t('demo')}</p>
        <Choice
          quiet
          label={t('language')}
          value={i18n.language === 'en' ? 'en' : 'vi'}
          options={languages.map((language) => ({ value: language, label: languageNames[language], lang: language }))}
          onChange={(language) => void switchLanguage(language)}
        />
      </footer>
    </div>
  );
}
