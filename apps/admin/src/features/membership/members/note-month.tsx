import { useApolloClient, useQuery, skipToken } from '@apollo/client/react';
import { addMonths } from '@dangvu/domain/calendar/local-date';
import { missedWord } from '@dangvu/domain/membership/missed-months';
import type { Missed } from '@dangvu/domain/membership/missed-months';
import { formatCount } from '@dangvu/ui/format';
import { Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../apollo/use-act.ts';
import type { ActError } from '../../../apollo/use-act.ts';
import { useLabel } from '../../../i18n/use-label.ts';
import { refreshAfterAct } from '../../../mutation-form/record-act.ts';
import { Refusal } from '../../../mutation-form/refusal-lines.tsx';
import { ActDialog } from '../acts/act-dialog.tsx';
import { BranchSelect } from '../acts/branch-select.tsx';
import { TakingUnitDocument } from '../acts/membership-acts.generated.ts';
import { MissedInMonthDocument, NoteMissedMonthDocument } from '../missed.generated.ts';
import style from './members.module.css';

const nothing: Missed = { dues: false, activity: false };
const monthsBack = 12;
const monthName = (month: string): string => `${month.slice(5, 7)}/${month.slice(0, 4)}`;

export interface NoteMonthProps {
  /** The unit looked at, or the branch chosen in the list. */
  unitId: string;
  today: string;
  onClose: () => void;
}

/** A branch goes through its members once a month: who paid no dues, who took no part. All that is marked is recorded together, or nothing. */
export function NoteMonth({ unitId, today, onClose }: NoteMonthProps): ReactElement | null {
  const { t } = useTranslation('missed');
  const label = useLabel();
  const client = useApolloClient();
  const first = `${today.slice(0, 7)}-01`;
  const months = Array.from({ length: monthsBack }, (_, index) => addMonths(first, -index));
  const [month, setMonth] = useState(first);
  const [chosen, setChosen] = useState('');
  const [marks, setMarks] = useState<Readonly<Record<string, Missed>>>({});
  const [refused, setRefused] = useState<ReadonlyMap<string, readonly ActError[]>>(new Map());
  const unit = useQuery(TakingUnitDocument, { variables: { id: unitId } }).data?.unit;
  const branchId = unit?.holdsMembers === true ? unit.id : chosen;
  const list = useQuery(MissedInMonthDocument, branchId === '' ? skipToken : { variables: { branchId }, fetchPolicy: 'cache-and-network' }).data?.members;
  const { act, busy, outcome } = useAct(NoteMissedMonthDocument);
  if (unit === null || unit === undefined) return null;
  const shown = list?.nodes ?? [];
  const noted = (one: (typeof shown)[number]) => one.missedMonths.find((note) => note.month === month && note.withdrawnOn === null);
  const marked = shown.filter((one) => noted(one) === undefined && (marks[one.id]?.dues === true || marks[one.id]?.activity === true));
  // Marks are of one branch and one month.
  const anew = (change: () => void) => {
    setMarks({});
    setRefused(new Map());
    change();
  };
  const mark = (id: string, change: Partial<Missed>) => {
    setRefused(new Map());
    setMarks({ ...marks, [id]: { ...(marks[id] ?? nothing), ...change } });
  };
  const send = async () => {
    const answer = await act({ month, allOrNothing: true, rows: marked.map(({ id, version }) => ({ id, expectedVersion: version, ...(marks[id] ?? nothing) })) });
    if (answer.kind === 'unsent') return null;
    setRefused(new Map((answer.payload.outcomes ?? []).flatMap(({ row, userErrors }) => (userErrors.length === 0 ? [] : [[marked[row]?.id ?? '', userErrors] as const]))));
    if (answer.payload.written !== true) return null;
    await refreshAfterAct(client);
    return answer.payload;
  };
  return (
    <ActDialog
      size="large"
      title={t('title')} confirm={t('confirm', { count: marked.length, number: formatCount(marked.length) })} alsoChanges={[t('changes')]}
      busy={busy} outcome={outcome} shownFields={[]} ready={marked.length > 0} onClose={onClose} send={send}
    >
      <BranchSelect label={t('branch')} unit={unit} value={chosen} onChange={(id) => anew(() => setChosen(id))} error={undefined} />
      <NativeSelect label={t('month')} value={month} onChange={(event) => { const { value } = event.currentTarget; anew(() => setMonth(value)); }} data={months.map((value) => ({ value, label: monthName(value) }))} />
      <p className="soft">{t('hint')}</p>
      {list !== undefined && list.totalCount > shown.length && <p className="small soft num">{t('shown', { shown: formatCount(shown.length), total: formatCount(list.totalCount) })}</p>}
      <ul className={style.noting}>
        {shown.map((one) => {
          const before = noted(one);
          return (
            <li key={one.id}>
              <span>{one.personName}</span>
              {before !== undefined ? <span className="soft">{t('noted', { what: label(missedWord(before)) })}</span> : (
                <span className={style.marks}>
                  <Checkbox label={t('dues')} aria-label={`${t('dues')}: ${one.personName}`} checked={marks[one.id]?.dues === true} onChange={(event) => mark(one.id, { dues: event.currentTarget.checked })} />
                  <Checkbox label={t('activity')} aria-label={`${t('activity')}: ${one.personName}`} checked={marks[one.id]?.activity === true} onChange={(event) => mark(one.id, { activity: event.currentTarget.checked })} />
                </span>
              )}
              {refused.get(one.id)?.map((error) => <p key={error.code} role="alert" className={`small ${style.refused}`}><Refusal error={error} /></p>)}
            </li>
          );
        })}
      </ul>
    </ActDialog>
  );
}
