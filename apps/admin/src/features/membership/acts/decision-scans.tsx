import { Dialog } from '@dangvu/ui/dialog';
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecord } from '../../../mutation-form/record-act.ts';
import { AttachDecisionScanDocument } from './decision-scans.generated.ts';
import { ScanFiles } from './scan-files.tsx';
import type { ScanFilesProps } from './scan-files.tsx';

export interface DecisionScansProps {
  decision: { id: string; number: string; scans: ScanFilesProps['scans'] };
  onClose: () => void;
}

/** The scans of a decision, and the way to attach another. */
export function DecisionScans({ decision, onClose }: DecisionScansProps): ReactElement {
  const { t } = useTranslation('scans');
  const { record, busy, outcome } = useRecord(AttachDecisionScanDocument);
  return (
    <Dialog opened size="small" title={t('ofDecision', { number: decision.number })} locked={busy} onClose={onClose} actions={<Button variant="default" disabled={busy} onClick={onClose}>{t('close')}</Button>}>
      <ScanFiles scans={decision.scans} busy={busy} outcome={outcome} onAttached={onClose} attach={(sent) => record({ id: decision.id, ...sent })} />
    </Dialog>
  );
}
