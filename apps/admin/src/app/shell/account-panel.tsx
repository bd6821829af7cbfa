import { Choice } from '@dangvu/ui/choice';
import { useMantineColorScheme } from '@mantine/core';
import { IconDeviceMobile, IconKey, IconLogout } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { languageNames, languages } from '../../i18n/language.ts';
import { signOut } from '../../viewer/leave.ts';
import { useLanguage } from '../../viewer/use-language.ts';
import { useViewer } from '../../viewer/viewer-context.ts';
import style from './top-bar.module.css';

const schemes = [['light', 'schemeLight'], ['dark', 'schemeDark'], ['auto', 'schemeSystem']] as const;

/** Who is signed in and as what, the language, light or dark, the password, the second factor, and the way out. */
export function AccountPanel({ onPassword, onSecondFactor }: { onPassword: () => void; onSecondFactor: () => void }): ReactElement {
  const { t } = useTranslation('frame');
  const { t: factor } = useTranslation('second-factor');
  const viewer = useViewer();
  const [language, changeLanguage] = useLanguage();
  // Without keepTransitions a style is put into the page for a moment, which the content security policy refuses.
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const [leaving, setLeaving] = useState<'no' | 'asked' | 'failed'>('no');
  const panel = useRef<HTMLDivElement>(null);
  // The panel may arrive after its frame has opened; it then takes the focus itself.
  useEffect(() => panel.current?.querySelector<HTMLElement>('input:checked')?.focus(), []);
  const leave = () => {
    setLeaving('asked');
    void signOut().then((ended) => { if (!ended) setLeaving('failed'); });
  };
  return (
    <div ref={panel} className={style.panel}>
      <div className={style.viewer}>
        <strong>{viewer.displayName}</strong>
        {viewer.grants.map(({ id, role, unit }) => <p key={id} className="small soft">{`${t(`role.${role}`)} · ${unit.shortName}`}</p>)}
      </div>
      <Choice
        full
        label={t('language')}
        value={language}
        options={languages.map((value) => ({ value, label: languageNames[value], lang: value }))}
        onChange={changeLanguage}
      />
      <Choice
        full
        label={t('scheme')}
        value={colorScheme}
        options={schemes.map(([value, label]) => ({ value, label: t(label) }))}
        onChange={setColorScheme}
      />
      {leaving === 'failed' && <p role="alert" className={style.trouble}>{t('signOutFailed')}</p>}
      <div className={style.ways}>
        <button type="button" className={style.leave} onClick={onPassword}>
          <IconKey size={18} stroke={1.7} aria-hidden />
          {t('changePassword')}
        </button>
        <button type="button" className={style.leave} onClick={onSecondFactor}>
          <IconDeviceMobile size={18} stroke={1.7} aria-hidden />
          {factor(viewer.secondFactor.since === null ? 'nameOff' : 'nameOn')}
        </button>
        <button type="button" className={style.leave} disabled={leaving === 'asked'} onClick={leave}>
          <IconLogout size={18} stroke={1.7} aria-hidden />
          {t('signOut')}
        </button>
      </div>
    </div>
  );
}
