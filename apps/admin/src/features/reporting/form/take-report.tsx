import { Pop } from '@dangvu/ui/pop';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from '../../../apollo/download.ts';
import { reportDocument } from '../../../config/paths.ts';
import style from './form.module.css';

export interface TakeReportProps {
  reportId: string;
  /** Something typed has not reached the server: the document would be without it. */
  unsaved: boolean;
}

/** The report as a document to be signed, or as a workbook. */
export function TakeReport({ reportId, unsaved }: TakeReportProps): ReactElement {
  const { t, i18n } = useTranslation(['reporting', 'words']);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const take = async (file: 'report.docx' | 'report.xlsx', close: () => void) => {
    setBusy(true);
    const taken = await download(reportDocument(reportId, file), i18n.language);
    setBusy(false);
    setRefusal(taken.ok ? null : (taken.message ?? t('words:unreachable')));
    if (taken.ok) close();
  };
  return (
    <Pop label={t('report.take')} align="end" trigger={(trigger) => <Button {...trigger} variant="default">{t('report.take')}</Button>}>
      {(close) => (
        <div className={style.take}>
          {unsaved && <p className="small soft">{t('report.takeUnsaved')}</p>}
          <Button variant="subtle" justify="flex-start" disabled={busy || unsaved} onClick={() => void take('report.docx', close)}>{t('report.takeDocx')}</Button>
          <Button variant="subtle" justify="flex-start" disabled={busy || unsaved} onClick={() => void take('report.xlsx', close)}>{t('report.takeXlsx')}</Button>
          {refusal !== null && <p role="alert" className="small">{refusal}</p>}
        </div>
      )}
    </Pop>
  );
}
