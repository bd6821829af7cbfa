import { formatDate, parseTypedDate } from '@dangvu/domain/calendar/local-date';
import { ConfirmAct } from '@dangvu/ui/confirm-act';
import { NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../apollo/use-act.ts';
import { useRefusals } from '../../mutation-form/refusal-lines.tsx';
import { EnterCalendarYearDocument } from './calendar.generated.ts';
import type { WorkingCalendarQuery } from './calendar.generated.ts';

const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '');

/** The first line that is not so many days, or null. */
const unreadLine = (text: string, days: number): string | null =>
  linesOf(text).find((line) => line.split(/[,;]/).length !== days || line.split(/[,;]/).some((part) => parseTypedDate(part) === null)) ?? null;

const daysOf = (line: string): string[] => line.split(/[,;]/).map((part) => parseTypedDate(part) ?? '');

/** A year as it was announced: how Tết and National Day are placed, which days are exchanged, what else is off. */
export function EnterYear({ calendar, onClose }: { calendar: NonNullable<WorkingCalendarQuery['workingCalendar']>; onClose: () => void }): ReactElement {
  const { t } = useTranslation('rulebook');
  const { year } = calendar;
  const [before, setBefore] = useState(calendar.tetDaysBefore);
  const [nationalDay, setNationalDay] = useState(calendar.nationalDay);
  const [swaps, setSwaps] = useState(calendar.swaps.map(({ off, workedOn }) => `${formatDate(off)}, ${formatDate(workedOn)}`).join('\n'));
  const [extra, setExtra] = useState(calendar.extraDaysOff.map(formatDate).join('\n'));
  const [reason, setReason] = useState('');
  const { act, busy, outcome, fields } = useAct(EnterCalendarYearDocument, { refetch: ['WorkingCalendar'] });
  const refusalsOf = useRefusals();
  const [unreadSwap, unreadExtra] = [unreadLine(swaps, 2), unreadLine(extra, 1)];
  const send = async () => {
    const exchanged = linesOf(swaps).map(daysOf).map(([off = '', workedOn = '']) => ({ off, workedOn }));
    const result = await act({ year, tetDaysBefore: before, nationalDay, swaps: exchanged, extraDaysOff: linesOf(extra).flatMap(daysOf), reason: reason.trim() });
    if (result.kind === 'done') onClose();
  };
  return (
    <ConfirmAct
      opened title={t('calendar.enter', { year })} confirm={t('calendar.confirm')} busy={busy} onClose={onClose} onConfirm={() => void send()} alsoChanges={[t('calendar.kept')]}
      ready={reason.trim() !== '' && unreadSwap === null && unreadExtra === null} refusals={refusalsOf(outcome, ['tetDaysBefore', 'swaps', 'extraDaysOff', 'reason'])}
    >
      <NativeSelect label={t('calendar.tetDaysBefore')} value={String(before)} error={fields['tetDaysBefore']} data={['1', '2']} onChange={(event) => setBefore(Number(event.currentTarget.value))} />
      <NativeSelect
        label={t('calendar.nationalDay')} value={nationalDay} onChange={(event) => setNationalDay(event.currentTarget.value === 'AFTER' ? 'AFTER' : 'BEFORE')}
        data={[{ value: 'BEFORE', label: t('calendar.BEFORE') }, { value: 'AFTER', label: t('calendar.AFTER') }]}
      />
      <Textarea
        label={t('calendar.swaps')} description={t('calendar.swapsHint')} autosize minRows={2} value={swaps} onChange={(event) => setSwaps(event.currentTarget.value)}
        error={unreadSwap === null ? fields['swaps'] : t('calendar.unread', { text: unreadSwap })}
      />
      <Textarea
        label={t('calendar.extra')} description={t('calendar.extraHint')} autosize minRows={1} value={extra} onChange={(event) => setExtra(event.currentTarget.value)}
        error={unreadExtra === null ? fields['extraDaysOff'] : t('calendar.unread', { text: unreadExtra })}
      />
      <Textarea label={t('calendar.reason')} required autosize minRows={1} value={reason} error={fields['reason']} onChange={(event) => setReason(event.currentTarget.value)} />
    </ConfirmAct>
  );
}
