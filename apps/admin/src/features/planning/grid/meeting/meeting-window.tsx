import { useQuery } from '@apollo/client/react';
import { Dialog } from '@dangvu/ui/dialog';
import { formatCount, formatInstant } from '@dangvu/ui/format';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import tables from '../../decisions/decisions.module.css';
import { DraftActsDocument } from '../../history/history.generated.ts';
import { inState } from '../draft-cells.ts';
import type { Choice, DraftCell } from '../draft-cells.ts';
import style from './meeting.module.css';
import type { MeetingNoticesProps } from './meeting-notices.tsx';

// Enough to find who wrote last into cells that were changed while this screen was open.
const latest = 50;

/** Who changed what while one was typing: before, theirs, mine; and which of the two shall stand, cell by cell. */
export function MeetingWindow({ plan, rows, saving, onClose }: MeetingNoticesProps & { onClose: () => void }): ReactElement {
  const { t } = useTranslation(['planning-desk', 'planning', 'words']);
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const { data } = useQuery(DraftActsDocument, { variables: { planId: plan.id, first: latest }, fetchPolicy: 'network-only' });
  const conflicts = new Set(inState(saving.entries, 'conflict'));
  const foreign = new Map(saving.foreign.map((change) => [change.unitId, change]));
  const shown = rows.filter(({ unit }) => conflicts.has(unit.id) || foreign.has(unit.id)).toSorted((a, b) => Number(conflicts.has(b.unit.id)) - Number(conflicts.has(a.unit.id)));
  const left = [...conflicts].filter((unitId) => !choices.has(unitId)).length;
  const choose = (unitIds: Iterable<string>, choice: Choice) => setChoices((before) => new Map([...before, ...[...unitIds].map((unitId) => [unitId, choice] as const)]));
  const figure = (cell: DraftCell | undefined) => (cell === undefined ? '' : (
    <>
      {cell.amount === null ? t('planning:plan.notAssigned') : formatCount(cell.amount)}
      {cell.remark !== null && <small className="soft">{t('meeting.remark', { remark: cell.remark })}</small>}
    </>
  ));
  const whoWrote = (unitId: string) => {
    const act = data?.plan?.draftActs.nodes.find(({ own, unitIds }) => !own && unitIds.includes(unitId));
    if (data === undefined) return '…';
    return act === undefined ? t('meeting.somebody') : t('meeting.whoLine', { by: act.by ?? t('meeting.somebody'), at: formatInstant(act.at) });
  };
  const finish = () => {
    saving.choose(choices);
    saving.dismissForeign();
    onClose();
  };
  const pick = (unitId: string, name: string, choice: Choice, cell: DraftCell | undefined) => (
    <label className={style.pick}>
      <input
        type="radio" name={unitId} checked={choices.get(unitId) === choice} onChange={() => choose([unitId], choice)}
        aria-label={t(choice === 'mine' ? 'meeting.keepMine' : 'meeting.keepTheirs', { unit: name })}
      />
      <span>{figure(cell)}</span>
    </label>
  );
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(conflicts.size > 0 ? 'meeting.title' : 'meeting.othersTitle')}
      size="large"
      actions={conflicts.size === 0 ? <Button onClick={finish}>{t('meeting.dismiss')}</Button> : (
        <>
          <Button variant="default" onClick={onClose}>{t('words:cancel')}</Button>
          <Button disabled={left > 0} onClick={finish}>{left > 0 ? t('meeting.left', { number: formatCount(left) }) : t('meeting.apply')}</Button>
        </>
      )}
    >
      {conflicts.size > 0 && (
        <div className={style.lead}>
          <p>{t('meeting.text')}</p>
          <Button variant="default" size="compact-sm" onClick={() => choose(conflicts, 'mine')}>{t('meeting.allMine')}</Button>
          <Button variant="default" size="compact-sm" onClick={() => choose(conflicts, 'theirs')}>{t('meeting.allTheirs')}</Button>
        </div>
      )}
      <div className={tables.scroll} tabIndex={0} role="group" aria-label={t('meeting.table')}>
        <table className={`${tables.table} ${tables.stacked}`}>
          <thead>
            <tr>
              <th scope="col">{t('meeting.unit')}</th>
              <th scope="col" className="num-column">{t('meeting.before')}</th>
              <th scope="col" className="num-column">{t('meeting.theirs')}</th>
              {conflicts.size > 0 && <th scope="col" className="num-column">{t('meeting.mine')}</th>}
              <th scope="col">{t('meeting.who')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ unit }) => {
              const entry = saving.entries.get(unit.id);
              const met = conflicts.has(unit.id) && entry !== undefined;
              const change = foreign.get(unit.id);
              return (
                <tr key={unit.id}>
                  <th scope="row">{unit.shortName}</th>
                  <td className="num-column soft" data-label={t('meeting.before')}>{figure(met ? entry.base : change?.before)}</td>
                  <td className="num-column" data-label={t('meeting.theirs')}>{met ? pick(unit.id, unit.shortName, 'theirs', entry.theirs ?? undefined) : figure(change?.theirs)}</td>
                  {conflicts.size > 0 && <td className="num-column" {...(met ? { 'data-label': t('meeting.mine') } : {})}>{met ? pick(unit.id, unit.shortName, 'mine', entry.cell) : ''}</td>}
                  <td className="soft">{whoWrote(unit.id)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Dialog>
  );
}
