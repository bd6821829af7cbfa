import type { ReactElement } from 'react';
import { useRecord } from '../../../mutation-form/record-act.ts';
import type { PaperLine } from '../candidates/dossier-papers.tsx';
import { AttachPaperScanDocument } from './dossier-paper.generated.ts';
import { ScanFiles } from './scan-files.tsx';

/** The scans of one paper of a dossier. */
export function PaperScans({ candidacy, paper, onAttached }: { candidacy: { id: string; version: number }; paper: PaperLine; onAttached: () => void }): ReactElement {
  const { record, busy, outcome } = useRecord(AttachPaperScanDocument);
  return (
    <ScanFiles
      scans={paper.scans} busy={busy} outcome={outcome} onAttached={onAttached}
      attach={(sent) => record({ id: candidacy.id, expectedVersion: candidacy.version, paper: paper.paper, ...sent })}
    />
  );
}
