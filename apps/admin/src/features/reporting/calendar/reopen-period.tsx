import { addDays, laterOf } from '@dangvu/domain/calendar/local-date';
import { ConfirmAct } from '@dangvu/ui/confirm-act';
import { DateField } from '@dangvu/ui/date-field';
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../apollo/use-act.ts';
import { useRefusals } from '../../../mutation-form/refusal-lines.tsx';
import { ReopenPeriodDocument } from './calendar.generated.ts';

export interface ReopenPeriodProps {
  unit: { readonly id: string; readonly name: string };
  period: { readonly id: string; readonly label: string; readonly closesOn: string | null };
  today: string;
  onClose: () => void;
}

/** More time for one unit: until when, and why. */
export function ReopenPeriod({ unit, period, today, onClose }: ReopenPeriodProps): ReactElement {
  const { t } = useTranslation('report-calendar');
  const earliest = period.closesOn === null ? today : laterOf(today, addDays(period.closesOn, 1));
  const [until, setUntil] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const { act, busy, outcome, fields } = useAct(ReopenPeriodDocument, { refetch: ['Reports'] });
  const refusalsOf = useRefusals();
  const send = async () => {
    if (until === null) return;
    const result = await act({ unitId: unit.id, periodId: period.id, until, reason: reason.normalize('NFC').trim() });
    if (result.kind === 'done') onClose();
  };
  return (
    <ConfirmAct
      opened title={t('reopen.title', { period: period.label, unit: unit.name })} confirm={t('reopen.confirm')} busy={busy} onClose={onClose} onConfirm={() => void send()}
      ready={until !== null && reason.trim() !== ''} alsoChanges={[t('reopen.only'), t('reopen.again')]} refusals={refusalsOf(outcome, ['until', 'reason'])}
    >
      <DateField label={t('reopen.until')} required min={earliest} value={until} error={fields['until']} disabled={busy} onChange={setUntil} />
      <Textarea label={t('reopen.reason')} required autosize minRows={2} maxLength={500} value={reason} error={fields['reason']} disabled={busy} onChange={(event) => setReason(event.currentTarget.value)} />
    </ConfirmAct>
  );
}
