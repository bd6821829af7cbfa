import { Choice } from '@dangvu/ui/choice';
import { Pop } from '@dangvu/ui/pop';
import { useMantineColorScheme } from '@mantine/core';
import { IconLogout, IconUserCircle } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { languageNames, languages } from '../../i18n/language.ts';
import { switchLanguage } from '../../i18n/start.ts';
import style from './top-bar.module.css';

export interface ShellViewer {
  name: string;
  /** Role and unit in words: "Cán bộ Ban Tổ chức · Thị ủy Thái Hòa". */
  role: string;
}

const schemes = [['light', 'schemeLight'], ['dark', 'schemeDark'], ['auto', 'schemeSystem']] as const;

/** Who is signed in, the language, light or dark, and the way out. */
export function UserMenu({ viewer, onSignOut }: { viewer?: ShellViewer | undefined; onSignOut?: (() => void) | undefined }): ReactElement {
  const { t, i18n } = useTranslation('shell');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Pop
      label={t('account')}
      align="end"
      trigger={(trigger) => (
        <button {...trigger} className={style.pick} aria-label={viewer === undefined ? t('account') : `${t('account')}: ${viewer.name}`}>
          <IconUserCircle size={22} stroke={1.5} aria-hidden />
        </button>
      )}
    >
      {() => (
        <div className={style.panel}>
          {viewer !== undefined && (
            <div className={style.viewer}>
              <strong>{viewer.name}</strong>
              <p className="small soft">{viewer.role}</p>
            </div>
          )}
          <Choice
            full
            label={t('language')}
            value={i18n.language === 'en' ? 'en' : 'vi'}
            options={languages.map((language) => ({ value: language, label: languageNames[language], lang: language }))}
            onChange={(language) => void switchLanguage(language)}
          />
          <Choice
            full
            label={t('scheme')}
            value={colorScheme}
            options={schemes.map(([value, label]) => ({ value, label: t(label) }))}
            onChange={setColorScheme}
          />
          {onSignOut !== undefined && (
            <button type="button" className={style.leave} onClick={onSignOut}>
              <IconLogout size={18} stroke={1.7} aria-hidden />
              {t('signOut')}
            </button>
          )}
        </div>
      )}
    </Pop>
  );
}
