import { Dialog } from '@dangvu/ui/dialog';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigation } from './navigation.tsx';
import type { NavigationProps } from './navigation.tsx';

export interface MenuDrawerProps extends Pick<NavigationProps, 'counters' | 'hidden'> {
  opened: boolean;
  onClose: () => void;
}

/** All sections in a sheet, where the screen has no room for them at the side. */
export function MenuDrawer({ opened, onClose, counters, hidden }: MenuDrawerProps): ReactElement {
  const { t } = useTranslation('shell');
  return (
    <Dialog opened={opened} onClose={onClose} title={t('navigation')} placement="start" bare>
      <Navigation counters={counters} hidden={hidden} onFollow={onClose} />
    </Dialog>
  );
}
