import { Dialog } from '@dangvu/ui/dialog';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { PasswordForm } from '../../features/access/password-form.tsx';

/** Changing one's own password while at work; asks for the present one. */
export function OwnPassword({ opened, onClose }: { opened: boolean; onClose: () => void }): ReactElement {
  const { t } = useTranslation('frame');
  const [done, setDone] = useState(false);
  const close = () => {
    setDone(false);
    onClose();
  };
  return (
    <Dialog opened={opened} onClose={close} title={t('changePassword')} size="small" actions={done ? <Button onClick={close}>{t('close')}</Button> : undefined}>
      {done ? <p role="status">{t('passwordChanged')}</p> : <PasswordForm onDone={() => setDone(true)} />}
    </Dialog>
  );
}
