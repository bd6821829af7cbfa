import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from '../../../apollo/download.ts';
import { meetingDocument } from '../../../config/paths.ts';

/** The papers for a meeting: figures of this moment, who has not reported, and what waits, in one document. */
export function TakeMeeting({ unitId }: { unitId: string }): ReactElement {
  const { t, i18n } = useTranslation(['reporting', 'words']);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const take = async () => {
    setBusy(true);
    const taken = await download(meetingDocument(unitId), i18n.language);
    setBusy(false);
    setRefusal(taken.ok ? null : (taken.message ?? t('words:unreachable')));
  };
  return (
    <>
      <Button variant="default" loading={busy} onClick={() => void take()}>{t('reports.meeting')}</Button>
      {refusal !== null && <p role="alert" className="small">{refusal}</p>}
    </>
  );
}
