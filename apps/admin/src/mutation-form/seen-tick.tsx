import { Checkbox } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

export interface SeenTickProps {
  seen: boolean;
  onSeen: (seen: boolean) => void;
}

/** The reader says that he has seen what somebody else wrote, and that his own act shall stand beside it. */
export function SeenTick({ seen, onSeen }: SeenTickProps): ReactElement {
  const { t } = useTranslation('conflict');
  return <Checkbox label={t('seen')} checked={seen} onChange={(event) => onSeen(event.currentTarget.checked)} />;
}
