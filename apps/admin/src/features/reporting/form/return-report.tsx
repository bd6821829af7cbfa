import { isClosed } from '@dangvu/domain/reporting/reopening';
import { ConfirmAct } from '@dangvu/ui/confirm-act';
import { DateField } from '@dangvu/ui/date-field';
import { formatDay } from '@dangvu/ui/format';
import { focusTitle } from '@dangvu/ui/page-focus';
import { ActionIcon, Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFrame } from '../../../config/frame.ts';
import { useAct } from '../../../apollo/use-act.ts';
import { useRefusalLines } from '../../../mutation-form/refusal-lines.tsx';
import { ReturnReportDocument } from '../report.generated.ts';
import type { ReportCellCode } from '../report.generated.ts';
import type { DecideProps } from './decide-report.tsx';
import style from './form.module.css';

interface CellReason {
  code: ReportCellCode;
  reason: string;
}

/** Sends the report back with the reason, and with a reason on each figure that is wrong. */
export function ReturnReport({ report, onClose, onReload }: DecideProps): ReactElement {
  const { t } = useTranslation('reporting');
  const { act, busy, outcome, fields } = useAct(ReturnReportDocument);
  const refusals = useRefusalLines(outcome, ['reason', 'reopenUntil']);
  const { today } = useFrame();
  const { closesOn } = report.period;
  // Returned when it is closed, the unit needs days to correct it in.
  const closed = isClosed({ closesOn, reopenedUntil: report.reopening?.until ?? null }, today);
  const [reopenUntil, setReopenUntil] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  // Figures that differ from the records are what is usually asked about.
  const [cells, setCells] = useState<readonly CellReason[]>(
    () => report.cells.filter(({ declared, derived }) => declared !== null && declared !== derived).map(({ code }) => ({ code, reason: '' })),
  );
  const labelOf = (code: ReportCellCode) => report.cells.find((cell) => cell.code === code)?.label ?? code;
  const free = report.cells.filter(({ code }) => !cells.some((cell) => cell.code === code));
  const set = (index: number, change: Partial<CellReason>) => setCells(cells.map((cell, at) => (at === index ? { ...cell, ...change } : cell)));
  const ready = reason.trim() !== '' && cells.every((cell) => cell.reason.trim() !== '') && (!closed || reopenUntil !== null);
  const giveBack = async () => {
    const result = await act({
      id: report.id,
      expectedVersion: report.version,
      reason: reason.normalize('NFC').trim(),
      ...(reopenUntil === null ? {} : { reopenUntil }),
      cells: cells.map((cell) => ({ code: cell.code, reason: cell.reason.normalize('NFC').trim() })),
    });
    if (result.kind === 'done') {
      onClose();
      focusTitle();
    }
    if (result.kind === 'refused' && result.stale) onReload();
  };
  return (
    <ConfirmAct opened onClose={onClose} title={t('report.returnTitle')} confirm={t('report.returnAct')} onConfirm={() => void giveBack()} busy={busy} ready={ready} refusals={refusals} size="large">
      <p className="soft">{t('report.returnText')}</p>
      <Textarea label={t('report.returnReason')} required autosize minRows={2} maxLength={1000} value={reason} error={fields.reason} disabled={busy} onChange={(event) => setReason(event.currentTarget.value)} />
      {closesOn !== null && (
        <DateField
          label={t('report.reopenUntil')} hint={t(closed ? 'report.reopenHintClosed' : 'report.reopenHint', { day: formatDay(closesOn) })} required={closed} min={today}
          value={reopenUntil} error={fields['reopenUntil']} disabled={busy} onChange={setReopenUntil}
        />
      )}
      {cells.map((cell, index) => (
        <div key={cell.code} className={style.cellReturn}>
          <NativeSelect
            label={t('report.returnCells')}
            value={cell.code}
            disabled={busy}
            data={[{ value: cell.code, label: labelOf(cell.code) }, ...free.map(({ code, label }) => ({ value: code, label }))]}
            onChange={(event) => set(index, { code: event.currentTarget.value as ReportCellCode })}
          />
          <TextInput label={t('report.returnCellReason')} required maxLength={500} value={cell.reason} disabled={busy} onChange={(event) => set(index, { reason: event.currentTarget.value })} />
          <ActionIcon variant="subtle" color="gray" aria-label={t('report.removeCell', { label: labelOf(cell.code) })} disabled={busy} onClick={() => setCells(cells.filter((_, at) => at !== index))}>
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {free[0] !== undefined && (
        <div>
          <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} disabled={busy} onClick={() => setCells([...cells, { code: free[0]?.code ?? 'OPENING', reason: '' }])}>
            {t('report.returnCell')}
          </Button>
        </div>
      )}
    </ConfirmAct>
  );
}
