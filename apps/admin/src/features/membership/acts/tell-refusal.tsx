import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { TellRefusalDocument } from './candidacy-acts.generated.ts';
import { FieldAct } from './field-act.tsx';

/** The day on which the branch was told that an admission was refused, where it was not known with the refusal. */
export function TellRefusal({ name, today, candidacy, onClose }: { name: string; today: string; candidacy: { id: string; version: number }; onClose: () => void }): ReactElement {
  const { t } = useTranslation('membership');
  return (
    <FieldAct
      document={TellRefusalDocument} today={today} onClose={onClose} fields={[{ name: 'toldOn', kind: 'day', label: t('acts.refuse.toldOn'), initial: today }]}
      title={t('acts.refuse.tell', { name })} confirm={t('acts.refuse.tellConfirm')} alsoChanges={[t('acts.refuse.once')]}
      input={({ value }) => ({ id: candidacy.id, expectedVersion: candidacy.version, toldOn: value('toldOn') })}
    />
  );
}
