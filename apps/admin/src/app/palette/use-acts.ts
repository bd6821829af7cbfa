import { addDays, formatDay } from '@dangvu/ui/format';
import { useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFrame, useSetFrame } from '../../config/frame.ts';
import { languageNames } from '../../i18n/language.ts';
import { signOut } from '../../viewer/leave.ts';
import { useLanguage } from '../../viewer/use-language.ts';
import { useViewer } from '../../viewer/viewer-context.ts';
import type { PaletteEntry } from './entries.ts';

/** What can be done from anywhere, by its name. */
export const useActs = (onPassword: () => void, onKeys: () => void): PaletteEntry[] => {
  const { t } = useTranslation('frame');
  const { t: shell } = useTranslation('shell');
  const { permissions } = useViewer();
  const { today, isToday } = useFrame();
  const setFrame = useSetFrame();
  const [language, changeLanguage] = useLanguage();
  // Without keepTransitions a style is put into the page for a moment, which the content security policy refuses.
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const other = language === 'vi' ? 'en' : 'vi';
  const day = (asOf: string): PaletteEntry => ({
    id: `as-of-${asOf}`,
    title: t('showAsOf', { day: formatDay(asOf) }),
    go: () => setFrame({ asOf, period: undefined }),
  });
  const days = [
    ...(isToday ? [] : [{ id: 'as-of-today', title: shell('backToToday'), go: () => setFrame({ asOf: undefined, period: undefined }) }]),
    day(addDays(`${today.slice(0, 7)}-01`, -1)),
    day(addDays(`${today.slice(0, 4)}-01-01`, -1)),
  ];
  return [
    ...(permissions.includes('FIGURES_READ') ? days : []),
    colorScheme === 'dark'
      ? { id: 'light', title: t('turnLight'), go: () => setColorScheme('light') }
      : { id: 'dark', title: t('turnDark'), go: () => setColorScheme('dark') },
    { id: 'language', title: languageNames[other], go: () => changeLanguage(other) },
    { id: 'keys', title: t('keys.title'), go: onKeys },
    { id: 'password', title: t('changePassword'), go: onPassword },
    { id: 'sign-out', title: t('signOut'), go: () => void signOut() },
  ];
};
