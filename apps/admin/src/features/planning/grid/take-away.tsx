import { CopyButton } from '@dangvu/ui/copy-button';
import { Pop } from '@dangvu/ui/pop';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { download, keepFile } from '../../../apollo/download.ts';
import { useFrame } from '../../../config/frame.ts';
import { planDocument } from '../../../config/paths.ts';
import { planTexts, toCsv, toTabs } from '../plan-text.ts';
import type { Entries } from './draft-cells.ts';
import style from './plan-grid.module.css';
import type { PlanRow } from './rows.ts';

export interface TakeAwayProps {
  planId: string;
  title: string;
  rows: readonly PlanRow[];
  draft: boolean;
  entries: Entries;
  /** Something typed has not reached the server yet: what the server writes would differ from the screen. */
  unsaved: boolean;
}

const documents = ['annex.docx', 'annex.xlsx', 'grid.xlsx', 'grid.docx'] as const;

/** The grid for a spreadsheet, and the annex for paper. */
export function TakeAway({ planId, title, rows, draft, entries, unsaved }: TakeAwayProps): ReactElement {
  const { t, i18n } = useTranslation(['planning', 'words']);
  const { asOf, isToday } = useFrame();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const texts = planTexts(rows, draft, entries, {
    unit: t('plan.unit'), members: t('plan.members'), pipeline: t('plan.pipeline'), quota: draft ? t('plan.quota') : t('plan.adjusted'), original: t('plan.original'),
    done: t('plan.done'), difference: t((rows[0]?.previousTerm ?? null) === null ? 'plan.difference' : 'plan.differenceTerm'), remark: t('plan.remark'),
  });
  const take = async (file: (typeof documents)[number], close: () => void) => {
    setBusy(true);
    const taken = await download(planDocument(planId, file, isToday ? undefined : asOf), i18n.language);
    setBusy(false);
    setRefusal(taken.ok ? null : (taken.message ?? t('words:unreachable')));
    if (taken.ok) close();
  };
  return (
    <>
      <CopyButton text={toTabs(texts)} label={t('plan.copy')} />
      <Pop label={t('takeAway.title')} align="end" trigger={(trigger) => <Button {...trigger} variant="default">{t('takeAway.title')}</Button>}>
        {(close) => (
          <div className={style.takeAway}>
            {unsaved && <p className="small soft">{t('takeAway.unsaved')}</p>}
            {documents.map((file) => (
              <Button key={file} variant="subtle" justify="flex-start" disabled={busy || unsaved} onClick={() => void take(file, close)}>{t(`takeAway.${file.replace('.', '_') as 'annex_docx'}`)}</Button>
            ))}
            <Button variant="subtle" justify="flex-start" onClick={() => keepFile(new Blob([toCsv(texts)], { type: 'text/csv;charset=utf-8' }), `${title}.csv`)}>{t('plan.download')}</Button>
            <Button variant="subtle" justify="flex-start" onClick={() => window.print()}>{t('plan.print')}</Button>
            {refusal !== null && <p role="alert" className="small">{refusal}</p>}
          </div>
        )}
      </Pop>
    </>
  );
}
