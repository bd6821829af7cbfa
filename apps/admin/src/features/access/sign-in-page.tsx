import { Choice } from '@dangvu/ui/choice';
import { lazy, Suspense, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Mark } from '@dangvu/ui/mark';
import { returnAddress } from '../../config/paths.ts';
import { languageNames, languages } from '../../i18n/language.ts';
import { loadTexts, switchLanguage } from '../../i18n/start.ts';
import { SignInForm } from './sign-in-form.tsx';
import type { SignedIn } from './sign-in-requests.ts';
import style from './sign-in.module.css';

// Only for whoever comes with a password that was given to them.
const PasswordForm = lazy(() => import('./password-form.tsx').then((module) => ({ default: module.PasswordForm })));

// Only for whoever has a second factor.
const SecondStepForm = lazy(async () => {
  const [{ SecondStepForm: Form }] = await Promise.all([import('./second-factor/second-step-form.tsx'), loadTexts(['second-factor'])]);
  return { default: Form };
});

// A full page load on purpose: the application starts with an empty memory for whoever has just come in.
const enter = () => window.location.replace(returnAddress(window.location.search));

/** How far somebody has come at the door. The password stays in memory for the one who must change it. */
type Stage = { kind: 'password' } | { kind: 'code'; step: string; password: string } | { kind: 'change'; password: string };

/** The door: who one is, in which language, and a new password where the one given was only for the first time. */
export function SignInPage(): ReactElement {
  const { t, i18n } = useTranslation('sign-in');
  const [stage, setStage] = useState<Stage>({ kind: 'password' });
  const title = stage.kind === 'change' ? t('title.change') : t('title.signIn');
  const again = () => setStage({ kind: 'password' });
  const sayOf = (outcome: SignedIn): string | null => {
    switch (outcome.kind) {
      case 'refused':
        return outcome.message;
      case 'cookie-lost':
        return t('cookieLost');
      case 'unreachable':
        return t('unreachable');
      case 'failed':
        return outcome.reference === null ? t('failed') : t('failedWith', { reference: outcome.reference });
      default:
        return null;
    }
  };
  return (
    <div className={style.page}>
      <title>{`${title} · ${t('product')}`}</title>
      <main className={style.sheet}>
        <div className={style.brand}><Mark size={28} /><span>{t('product')}</span></div>
        <h1 className={style.title}>{title}</h1>
        {stage.kind === 'password' && (
          <>
            <p className={style.lead}>{t('lead')}</p>
            <SignInForm
              sayOf={sayOf} onSignedIn={enter} onMustChange={(password) => setStage({ kind: 'change', password })}
              onSecondStep={(step, password) => setStage({ kind: 'code', step, password })}
            />
          </>
        )}
        {stage.kind === 'code' && (
          <Suspense>
            <SecondStepForm step={stage.step} sayOf={sayOf} onAgain={again} onSignedIn={(next) => (next === 'in' ? enter() : setStage({ kind: 'change', password: stage.password }))} />
          </Suspense>
        )}
        {stage.kind === 'change' && (
          <>
            <p className={style.lead}>{t('mustChange')}</p>
            <Suspense><PasswordForm known={stage.password} onDone={enter} /></Suspense>
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
