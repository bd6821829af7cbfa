import { CopyButton } from '@dangvu/ui/copy-button';
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { planTexts, toCsv, toTabs } from '../plan-text.ts';
import type { Entries } from './draft-cells.ts';
import type { PlanRow } from './rows.ts';

export interface TakeAwayProps {
  title: string;
  rows: readonly PlanRow[];
  draft: boolean;
  entries: Entries;
}

/** The grid for a spreadsheet and for paper. */
export function TakeAway({ title, rows, draft, entries }: TakeAwayProps): ReactElement {
  const { t } = useTranslation('planning');
  const texts = planTexts(rows, draft, entries, {
    unit: t('plan.unit'), members: t('plan.members'), pipeline: t('plan.pipeline'), quota: draft ? t('plan.quota') : t('plan.adjusted'), original: t('plan.original'),
    done: t('plan.done'), difference: t('plan.difference'), remark: t('plan.remark'),
  });
  const download = () => {
    const address = URL.createObjectURL(new Blob([toCsv(texts)], { type: 'text/csv;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = `${title}.csv`;
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <>
      <CopyButton text={toTabs(texts)} label={t('plan.copy')} />
      <Button variant="default" onClick={download}>{t('plan.download')}</Button>
      <Button variant="default" onClick={() => window.print()}>{t('plan.print')}</Button>
    </>
  );
}
