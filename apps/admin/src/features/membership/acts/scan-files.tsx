import { largestScan, scanTypes } from '@dangvu/domain/membership/scans';
import { PlainButton } from '@dangvu/ui/plain-button';
import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from '../../../apollo/download.ts';
import { upload } from '../../../apollo/upload.ts';
import type { ActOutcome } from '../../../apollo/use-act.ts';
import { scanDownload } from '../../../config/paths.ts';
import { useRefusals } from '../../../mutation-form/refusal-lines.tsx';

const megabytes = largestScan / 1024 / 1024;

export interface ScanFilesProps {
  scans: readonly { id: string; fileName: string; size: number }[];
  /** Attaches the file that was sent; null when that was refused. */
  attach: (sent: { scanId: string; fileName: string }) => Promise<unknown>;
  busy: boolean;
  outcome: ActOutcome<unknown> | null;
  onAttached: () => void;
}

/** The scans of one paper or decision: each is fetched as it was sent; another is sent and attached at once. */
export function ScanFiles({ scans, attach, busy, outcome, onAttached }: ScanFilesProps): ReactElement {
  const { t, i18n } = useTranslation('scans');
  const chooser = useRef<HTMLInputElement>(null);
  const refusalsOf = useRefusals();
  const [sending, setSending] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const unreachable = t('failed');
  const send = async (file: File) => {
    setSending(true);
    setFailed(null);
    const sent = file.size > largestScan ? { ok: false as const, message: t('tooLarge', { megabytes }) } : await upload(file, i18n.language);
    setSending(false);
    if (!sent.ok) return setFailed(sent.message ?? unreachable);
    if ((await attach({ scanId: sent.id, fileName: file.name })) !== null) onAttached();
  };
  const fetchScan = async (id: string) => {
    const got = await download(scanDownload(id), i18n.language);
    setFailed(got.ok ? null : (got.message ?? unreachable));
  };
  return (
    <div>
      <h3>{t('heading')}</h3>
      {scans.length === 0 && <p className="soft">{t('none')}</p>}
      <ul>
        {scans.map(({ id, fileName, size }) => (
          <li key={id}><PlainButton onClick={() => void fetchScan(id)}>{fileName}</PlainButton>{' '}<span className="small soft num">{t('kilobytes', { number: Math.ceil(size / 1024) })}</span></li>
        ))}
      </ul>
      <input
        ref={chooser} type="file" hidden accept={Object.values(scanTypes).join(',')} aria-label={t('attach')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) void send(file);
        }}
      />
      <Button variant="default" loading={sending || busy} onClick={() => chooser.current?.click()}>{t('attach')}</Button>
      <p className="small soft">{t('hint', { megabytes })}</p>
      {(failed !== null || refusalsOf(outcome).length > 0) && <div role="alert">{failed}{refusalsOf(outcome)}</div>}
    </div>
  );
}
