import type { MergedLine } from '@dangvu/domain/membership/duplicates';
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecord } from '../../../mutation-form/record-act.ts';
import { ActDialog } from '../acts/act-dialog.tsx';
import { MarkDistinctDocument, MergePeopleDocument, UndoMergeDocument } from '../duplicates.generated.ts';
import type { DuplicatePersonFragment } from '../duplicates.generated.ts';

function Reason({ value, error, onChange }: { value: string; error: string | undefined; onChange: (value: string) => void }): ReactElement {
  const { t } = useTranslation('duplicates');
  return <Textarea label={t('reason')} required autosize minRows={2} value={value} error={error} onChange={(event) => onChange(event.currentTarget.value)} />;
}

/** Makes two records one: says what will not be kept before anything is done. */
export function MergeAct({ kept, other, lines, onClose }: { kept: DuplicatePersonFragment; other: DuplicatePersonFragment; lines: readonly MergedLine[]; onClose: () => void }): ReactElement {
  const { t } = useTranslation('duplicates');
  const [reason, setReason] = useState('');
  const { record, busy, outcome, fields } = useRecord(MergePeopleDocument);
  const dropped = lines.filter((line) => line.outcome === 'KEPT' && line.other !== null).map((line) => `${t('willDrop')}: ${t(`fields.${line.field}`)} – ${line.other ?? ''}`);
  return (
    <ActDialog
      title={t('mergeTitle', { name: kept.fullName })} confirm={t('confirm')} busy={busy} outcome={outcome} shownFields={['reason']} onClose={onClose}
      ready={reason.trim() !== ''} alsoChanges={[t('everything'), ...dropped, t('undoable')]}
      send={() => record({ keptId: kept.id, keptVersion: kept.version, mergedId: other.id, mergedVersion: other.version, reason: reason.trim() })}
    >
      <Reason value={reason} error={fields['reason']} onChange={setReason} />
    </ActDialog>
  );
}

/** Remembers that they are two, so that nobody is asked again. */
export function DistinctAct({ first, second, onClose }: { first: DuplicatePersonFragment; second: DuplicatePersonFragment; onClose: () => void }): ReactElement {
  const { t } = useTranslation('duplicates');
  const [reason, setReason] = useState('');
  const { record, busy, outcome, fields } = useRecord(MarkDistinctDocument);
  return (
    <ActDialog
      title={t('distinctTitle')} confirm={t('distinctConfirm')} busy={busy} outcome={outcome} shownFields={['reason']} onClose={onClose} ready={reason.trim() !== ''}
      send={() => record({ firstId: first.id, secondId: second.id, reason: reason.trim() })}
    >
      <Reason value={reason} error={fields['reason']} onChange={setReason} />
    </ActDialog>
  );
}

/** Parts what was merged by mistake. */
export function UndoAct({ id, name, onClose }: { id: string; name: string; onClose: () => void }): ReactElement {
  const { t } = useTranslation('duplicates');
  const [reason, setReason] = useState('');
  const { record, busy, outcome, fields } = useRecord(UndoMergeDocument);
  return (
    <ActDialog
      title={t('undoTitle', { name })} confirm={t('undo')} busy={busy} outcome={outcome} shownFields={['reason']} onClose={onClose} ready={reason.trim() !== ''}
      alsoChanges={[t('undoChanges')]} send={() => record({ id, reason: reason.trim() })}
    >
      <Reason value={reason} error={fields['reason']} onChange={setReason} />
    </ActDialog>
  );
}
