import { ConfirmAct } from '@dangvu/ui/confirm-act';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../apollo/use-act.ts';
import { useRefusals } from '../mutation-form/refusal-lines.tsx';
import { RemoveViewDocument } from './saved-views.generated.ts';
import type { ViewLineFragment } from './saved-views.generated.ts';

export interface RemoveViewProps {
  view: ViewLineFragment;
  onClose: () => void;
  onRemoved: () => void;
}

/** Deletes a view, and says for whom it is gone too. */
export function RemoveView({ view, onClose, onRemoved }: RemoveViewProps): ReactElement {
  const { t } = useTranslation('saved-views');
  const { act, busy, outcome } = useAct(RemoveViewDocument);
  const refusals = useRefusals()(outcome);
  const send = async () => {
    const result = await act({ id: view.id, expectedVersion: view.version });
    if (result.kind === 'done') onRemoved();
  };
  const changes = [...(view.audience === 'OWNER' ? [] : [t(`remove.also.${view.audience}`, { unit: view.unit?.shortName ?? '' })]), ...(view.isDefault || view.defaultOfRoles.length > 0 ? [t('remove.alsoDefault')] : [])];
  return (
    <ConfirmAct
      opened size="small" danger title={t('remove.title', { name: view.name })} confirm={t('remove.confirm')} alsoChanges={changes}
      busy={busy} refusals={refusals} onClose={onClose} onConfirm={() => void send()}
    >
      <p>{t('remove.text')}</p>
    </ConfirmAct>
  );
}
