import { largestScan, scanTypes } from '@dangvu/domain/membership/scans';
import { PlainButton } from '@dangvu/ui/plain-button';
import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from '../../../apollo/download.ts';
import { upload } from '../../../apollo/upload.ts';
import { scanDownload } from '../../../config/paths.ts';
import { useRecord } from '../../../mutation-form/record-act.ts';
import { useRefusals } from '../../../mutation-form/refusal-lines.tsx';
import type { PaperLine } from '../candidates/dossier-papers.tsx';
import { AttachPaperScanDocument } from './dossier-paper.generated.ts';

const megabytes = largestScan / 1024 / 1024;

/** The scans of one paper: each is fetched as it was sent; another is sent and attached at once. */
export function PaperScans({ candidacy, paper, onAttached }: { candidacy: { id: string; version: number }; paper: PaperLine; onAttached: () => void }): ReactElement {
  const { t, i18n } = useTranslation('candidacy');
  const chooser = useRef<HTMLInputElement>(null);
  const refusalsOf = useRefusals();
  const [sending, setSending] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const { record, busy, outcome } = useRecord(AttachPaperScanDocument);
  const unreachable = t('dossier.scanFailed');
  const send = async (file: File) => {
    setSending(true);
    setFailed(null);
    const sent = file.size > largestScan ? { ok: false as const, message: t('dossier.scanTooLarge', { megabytes }) } : await upload(file, i18n.language);
    setSending(false);
    if (!sent.ok) return setFailed(sent.message ?? unreachable);
    const attached = await record({ id: candidacy.id, expectedVersion: candidacy.version, paper: paper.paper, scanId: sent.id, fileName: file.name });
    if (attached !== null) onAttached();
  };
  const fetchScan = async (id: string) => {
    const got = await download(scanDownload(id), i18n.language);
    setFailed(got.ok ? null : (got.message ?? unreachable));
  };
  return (
    <div>
      <h3>{t('dossier.scans')}</h3>
      {paper.scans.length === 0 && <p className="soft">{t('dossier.noScans')}</p>}
      <ul>
        {paper.scans.map(({ id, fileName, size }) => (
          <li key={id}><PlainButton onClick={() => void fetchScan(id)}>{fileName}</PlainButton>{' '}<span className="small soft num">{t('dossier.kilobytes', { number: Math.ceil(size / 1024) })}</span></li>
        ))}
      </ul>
      <input
        ref={chooser} type="file" hidden accept={Object.values(scanTypes).join(',')} aria-label={t('dossier.attach')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) void send(file);
        }}
      />
      <Button variant="default" loading={sending || busy} onClick={() => chooser.current?.click()}>{t('dossier.attach')}</Button>
      <p className="small soft">{t('dossier.scanHint', { megabytes })}</p>
      {(failed !== null || refusalsOf(outcome).length > 0) && <div role="alert">{failed}{refusalsOf(outcome)}</div>}
    </div>
  );
}
