import { useApolloClient } from '@apollo/client/react';
import { Dialog } from '@dangvu/ui/dialog';
import { formatCount } from '@dangvu/ui/format';
import { Button, Checkbox, FileInput } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { keepFile } from '../../../apollo/download.ts';
import { referenceOf } from '../../../apollo/failure.ts';
import { useAct } from '../../../apollo/use-act.ts';
import { partOfFile } from '../../../config/spreadsheet.ts';
import { useRefusalLines } from '../../../mutation-form/refusal-lines.tsx';
import style from '../decisions/decisions.module.css';
import type { PlanTurn } from '../grid/plan-turn.ts';
import type { DraftSaving } from '../grid/use-draft-saving.ts';
import type { PlanHeadFragment } from '../plan.generated.ts';
import { ApplyQuotaImportDocument, QuotaImportDocument, UndoQuotaImportDocument } from './import.generated.ts';
import { errorsFile } from './errors-file.ts';
import { changes, ImportRows } from './import-rows.tsx';
import type { ImportPreview } from './import-rows.tsx';
import { inBase64, mostKilobytes } from '../../../apollo/sheet-file.ts';

export interface ImportDialogProps {
  plan: Pick<PlanHeadFragment, 'id' | 'title'>;
  saving: DraftSaving;
  turn: PlanTurn;
  onReload: () => void;
  onClose: () => void;
}

interface Applied {
  id: string;
  changed: number;
  /** What the cells held before, to show it again when the import is taken back. */
  before: readonly { unitId: string; cell: { amount: number | null; remark: string | null } }[];
}

/** A file of quotas: looked at row by row, written as one act, taken back as one. */
export function ImportDialog({ plan, saving, turn, onReload, onClose }: ImportDialogProps): ReactElement {
  const { t } = useTranslation(['planning', 'words']);
  const client = useApolloClient();
  const [file, setFile] = useState<File | null>(null);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [onlyRefused, setOnlyRefused] = useState(false);
  const [applied, setApplied] = useState<Applied | null>(null);
  const [reading, setReading] = useState(false);
  const { act, busy, outcome, reset } = useAct(ApplyQuotaImportDocument);
  const undoing = useAct(UndoQuotaImportDocument);
  const refusals = [...useRefusalLines(outcome), ...useRefusalLines(undoing.outcome)];

  const read = async (chosen: File | null) => {
    setFile(chosen);
    setPreview(null);
    setProblem(null);
    reset();
    if (chosen === null) return;
    if (chosen.size > mostKilobytes * 1_024) return setProblem(t('import.tooLarge', { kilobytes: formatCount(mostKilobytes) }));
    setReading(true);
    try {
      const { data } = await client.query({ query: QuotaImportDocument, variables: { planId: plan.id, file: { name: chosen.name, content: await inBase64(chosen) } }, fetchPolicy: 'no-cache' });
      setPreview(data?.quotaImport ?? null);
      if (!data?.quotaImport) setProblem(t('plan.missingText'));
      setOnlyRefused(false);
    } catch (error) {
      const reference = referenceOf(error);
      setProblem(reference === null ? t('words:unreachable') : t('words:failed', { reference }));
    } finally {
      setReading(false);
    }
  };

  const good = preview?.rows.filter((row) => row.error === null && row.unitId !== null) ?? [];
  const refused = (preview?.rows.length ?? 0) - good.length;
  const changed = good.filter(changes).length;
  const apply = async () => {
    if (preview === null || file === null || busy || saving.open) return;
    const cells = good.map((row) => ({ unitId: row.unitId ?? '', amount: row.amount, remark: row.remark }));
    // The version the preview was made from, or the one this screen has itself moved it to since.
    const result = await turn.run(
      (expectedVersion) => act({ planId: plan.id, expectedVersion, fileName: file.name, digest: preview.digest, cells }),
      (answer) => (answer.kind === 'done' ? answer.payload.plan?.version : undefined),
    );
    if (result.kind === 'done') {
      const { importId, changed: written } = result.payload;
      setApplied({ id: importId ?? '', changed: written ?? 0, before: good.map((row) => ({ unitId: row.unitId ?? '', cell: { amount: row.was, remark: row.wasRemark } })) });
      saving.recorded(cells.map(({ unitId, amount, remark }) => ({ unitId, cell: { amount, remark } })));
      onReload();
    } else if (result.kind === 'refused' && result.stale) {
      saving.meet();
      void read(file);
    }
  };
  const keepErrors = () => {
    if (preview === null || file === null) return;
    const heads = { code: t('import.code'), unit: t('plan.unit'), quota: t('plan.quota'), remark: t('plan.remark'), error: t('import.error') };
    keepFile(new Blob([errorsFile(preview.rows, heads)], { type: 'text/csv;charset=utf-8' }), partOfFile(file.name, t('import.errorFile')));
  };
  const undo = async () => {
    if (applied === null || undoing.busy || saving.open) return;
    const result = await turn.run(
      (expectedVersion) => undoing.act({ importId: applied.id, expectedVersion }),
      (answer) => (answer.kind === 'done' ? answer.payload.plan?.version : undefined),
    );
    if (result.kind !== 'done') return;
    const kept = new Set(result.payload.kept ?? []);
    saving.recorded(applied.before.filter(({ unitId }) => !kept.has(unitId)));
    setApplied(null);
    setPreview(null);
    setFile(null);
    onReload();
  };

  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('import.title')}
      size="large"
      locked={busy || undoing.busy}
      actions={
        <>
          <Button variant="default" disabled={busy} onClick={onClose}>{applied === null ? t('words:cancel') : t('words:close')}</Button>
          {applied !== null && <Button loading={undoing.busy} onClick={() => void undo()}>{t('import.undo')}</Button>}
          {applied === null && preview !== null && preview.refusal === null && (
            <Button loading={busy} disabled={changed === 0 || saving.open} onClick={() => void apply()}>{t(refused > 0 ? 'import.applyGood' : 'import.apply', { number: formatCount(changed) })}</Button>
          )}
        </>
      }
    >
      <div className={style.form}>
        <p>{t('import.text')}</p>
        <FileInput
          label={t('import.file')}
          accept=".xlsx,.csv,.txt,.tsv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          placeholder={t('import.choose')}
          value={file}
          disabled={applied !== null || busy}
          onChange={(chosen) => void read(chosen)}
          error={problem ?? preview?.refusal?.message}
          data-autofocus
        />
        {reading && <p className="soft" role="status">{t('import.reading')}</p>}
        {refusals.length > 0 && <div role="alert">{refusals.map((line, index) => <p key={index}>{line}</p>)}</div>}
        {applied !== null && <p role="status">{t('import.applied', { number: formatCount(applied.changed) })}</p>}
        {applied === null && preview !== null && preview.refusal === null && (
          <>
            <p className={`${style.what} num`} role="status">{t('import.found', { good: formatCount(good.length), refused: formatCount(refused), changed: formatCount(changed) })}</p>
            {refused > 0 && (
              <div className={style.refusedRows}>
                <Checkbox label={t('import.onlyRefused')} checked={onlyRefused} onChange={(event) => setOnlyRefused(event.currentTarget.checked)} />
                <Button variant="default" leftSection={<IconDownload size={18} stroke={1.7} aria-hidden />} onClick={keepErrors}>{t('import.errors')}</Button>
              </div>
            )}
            <ImportRows preview={preview} onlyRefused={onlyRefused} />
            {saving.open && <p className="small soft">{t('publish.unsaved')}</p>}
          </>
        )}
      </div>
    </Dialog>
  );
}
