import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { WithdrawMissedMonthDocument } from '../missed.generated.ts';
import { FieldAct } from './field-act.tsx';

/** A note on a month is taken back, with the reason. */
export function WithdrawMonth({ name, today, note, onClose }: { name: string; today: string; note: { id: string; version: number; month: string }; onClose: () => void }): ReactElement {
  const { t } = useTranslation('missed');
  return (
    <FieldAct
      document={WithdrawMissedMonthDocument} today={today} onClose={onClose}
      title={t('withdraw.title', { name, month: `${note.month.slice(5, 7)}/${note.month.slice(0, 4)}` })} confirm={t('withdraw.confirm')} alsoChanges={[t('withdraw.changes')]}
      fields={[{ name: 'reason', kind: 'text', label: t('withdraw.reason') }]}
      input={({ value }) => ({ id: note.id, expectedVersion: note.version, reason: value('reason') })}
    />
  );
}
