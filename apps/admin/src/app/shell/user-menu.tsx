import { Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconDeviceDesktop, IconLogout, IconMoon, IconSun, IconUserCircle } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { languageNames, languages } from '../../i18n/language.ts';
import { switchLanguage } from '../../i18n/start.ts';
import style from './top-bar.module.css';

export interface ShellViewer {
  name: string;
  /** Role and unit in words: "Cán bộ Ban Tổ chức · Thị ủy Thái Hòa". */
  role: string;
}

const schemes = [
  { value: 'light', label: 'schemeLight', icon: IconSun },
  { value: 'dark', label: 'schemeDark', icon: IconMoon },
  { value: 'auto', label: 'schemeSystem', icon: IconDeviceDesktop },
] as const;

const choice = (chosen: boolean, icon?: ReactNode) => ({
  role: 'menuitemradio',
  'aria-checked': chosen,
  leftSection: icon ?? <span style={{ width: 16 }} />,
  rightSection: chosen ? <IconCheck size={16} aria-hidden /> : undefined,
  closeMenuOnClick: false,
});

/** Who is signed in, the language, light or dark, and the way out. */
export function UserMenu({ viewer, onSignOut }: { viewer?: ShellViewer | undefined; onSignOut?: (() => void) | undefined }): ReactElement {
  const { t, i18n } = useTranslation('shell');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu position="bottom-end" width={256}>
      <Menu.Target>
        <button type="button" className={style.pick} aria-label={viewer === undefined ? t('account') : `${t('account')}: ${viewer.name}`}>
          <IconUserCircle size={22} stroke={1.5} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {viewer !== undefined && (
          <>
            <Menu.Label>
              <strong style={{ color: 'var(--ink)', display: 'block', fontSize: 'var(--type-2)' }}>{viewer.name}</strong>
              {viewer.role}
            </Menu.Label>
            <Menu.Divider />
          </>
        )}
        <Menu.Label>{t('language')}</Menu.Label>
        {languages.map((language) => (
          <Menu.Item key={language} lang={language} {...choice(i18n.language === language)} onClick={() => void switchLanguage(language)}>
            {languageNames[language]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t('scheme')}</Menu.Label>
        {schemes.map(({ value, label, icon: Icon }) => (
          <Menu.Item key={value} {...choice(colorScheme === value, <Icon size={16} stroke={1.7} aria-hidden />)} onClick={() => setColorScheme(value)}>
            {t(label)}
          </Menu.Item>
        ))}
        {onSignOut !== undefined && (
          <>
            <Menu.Divider />
            <Menu.Item leftSection={<IconLogout size={16} stroke={1.7} aria-hidden />} onClick={onSignOut}>{t('signOut')}</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
