import { useQuery } from '@apollo/client/react';
import { formatCount, formatInstant } from '@dangvu/ui/format';
import { LoadingSkeleton } from '@dangvu/ui/states';
import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../apollo/use-act.ts';
import { useRefusalLines } from '../../../mutation-form/refusal-lines.tsx';
import type { PlanTurn } from '../grid/plan-turn.ts';
import type { PlanRow } from '../grid/rows.ts';
import type { DraftSaving } from '../grid/use-draft-saving.ts';
import { UndoQuotaImportDocument } from '../import/import.generated.ts';
import type { PlanHeadFragment } from '../plan.generated.ts';
import style from './draft-history.module.css';
import { DraftActsDocument } from './history.generated.ts';
import type { DraftActsQuery } from './history.generated.ts';

type DraftAct = NonNullable<DraftActsQuery['plan']>['draftActs']['nodes'][number];

export interface DraftHistoryProps {
  plan: Pick<PlanHeadFragment, 'id' | 'version'>;
  rows: readonly PlanRow[];
  saving: DraftSaving;
  turn: PlanTurn;
}

const page = 10;
const most = 100;

/** Who wrote what into the draft, the latest first. An import can be taken back here also days after its window was closed. */
export function DraftHistory({ plan, rows, saving, turn }: DraftHistoryProps): ReactElement {
  const { t } = useTranslation('planning-desk');
  const [shown, setShown] = useState(page);
  const [told, setTold] = useState<string[]>([]);
  const undoing = useAct(UndoQuotaImportDocument);
  const refusals = useRefusalLines(undoing.outcome);
  // Asked again with each version: what was just typed belongs to the history, too.
  const { data, previousData, refetch } = useQuery(DraftActsDocument, { variables: { planId: plan.id, first: shown }, fetchPolicy: 'network-only' });
  const asked = useRef(plan.version);
  useEffect(() => {
    if (asked.current === plan.version) return;
    asked.current = plan.version;
    void refetch();
  }, [plan.version, refetch]);
  const acts = (data ?? previousData)?.plan?.draftActs;
  const undo = async (act: DraftAct) => {
    if (act.importId === null || undoing.busy || saving.open) return;
    const importId = act.importId;
    const result = await turn.run(
      (expectedVersion) => undoing.act({ importId, expectedVersion }),
      (answer) => (answer.kind === 'done' ? answer.payload.plan?.version : undefined),
    );
    if (result.kind === 'refused' && result.stale) saving.meet();
    if (result.kind !== 'done') return;
    const kept = (result.payload.kept ?? []).flatMap((unitId) => rows.find(({ unit }) => unit.id === unitId)?.unit.shortName ?? []);
    setTold([t('history.restored', { number: formatCount(result.payload.restored ?? 0) }), ...(kept.length === 0 ? [] : [t('history.kept', { number: formatCount(kept.length), names: kept.join(', ') })])]);
    // What the cells hold again is known to the server alone.
    saving.renew();
  };
  if (acts === undefined) return <LoadingSkeleton lines={4} lineHeight="1.5rem" />;
  return (
    <div className={style.history}>
      {told.map((line) => <p key={line} role="status">{line}</p>)}
      {refusals.map((line, index) => <p key={index} role="alert">{line}</p>)}
      {acts.nodes.length === 0 && <p className="soft">{t('history.none')}</p>}
      <ol>
        {acts.nodes.map((act) => (
          <li key={act.id}>
            <span className={style.what}>{[t(`history.kind.${act.kind}`), act.fileName].filter(Boolean).join(': ')}</span>
            <span className="num">{t('history.units', { number: formatCount(act.unitIds.length) })}</span>
            <span className="soft">{act.by === null ? t('history.byNobody', { at: formatInstant(act.at) }) : t('history.by', { by: act.by, at: formatInstant(act.at) })}</span>
            {act.undoneAt !== null && <span className="soft">{t('history.undone', { at: formatInstant(act.undoneAt) })}</span>}
            {act.canUndo && <Button variant="default" size="compact-sm" loading={undoing.busy} disabled={saving.open} aria-label={t('history.undoOne', { file: act.fileName ?? '' })} onClick={() => void undo(act)}>{t('history.undo')}</Button>}
          </li>
        ))}
      </ol>
      {acts.pageInfo.hasNextPage && shown < most && <Button variant="subtle" size="compact-sm" onClick={() => setShown((number) => Math.min(most, number + page))}>{t('history.more')}</Button>}
    </div>
  );
}
