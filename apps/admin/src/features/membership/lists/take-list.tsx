import { candidateColumns, longestList, memberColumns, usualCandidateColumns, usualMemberColumns } from '@dangvu/domain/membership/member-columns';
import type { ListColumn } from '@dangvu/domain/membership/member-columns';
import { Choice } from '@dangvu/ui/choice';
import { ConfirmAct } from '@dangvu/ui/confirm-act';
import { formatCount } from '@dangvu/ui/format';
import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from '../../../apollo/download.ts';
import { listDocument } from '../../../config/paths.ts';
import { useLabel } from '../../../i18n/use-label.ts';
import { useViewer } from '../../../viewer/viewer-context.ts';
import { besideCandidateColumns } from '../candidates/asked-candidate-columns.ts';
import { besideMemberColumns } from '../members/asked-member-columns.ts';
import { fileColumns } from './asked-columns.ts';
import { choiceOf, rememberChoice } from './chosen-columns.ts';
import style from './lists.module.css';

const lists: Record<'members' | 'candidates', { columns: Readonly<Record<string, ListColumn>>; usual: readonly string[]; beside: Readonly<Record<string, readonly string[]>> }> = {
  members: { columns: memberColumns, usual: usualMemberColumns, beside: besideMemberColumns },
  candidates: { columns: candidateColumns, usual: usualCandidateColumns, beside: besideCandidateColumns },
};

export interface TakeListProps {
  list: 'members' | 'candidates';
  /** What the page asks the API for: the filter, and the order and the day where it has them. */
  asked: Readonly<Record<string, unknown>>;
  /** Columns the reader chose on the page, which the file begins with; undefined: as he last took it. */
  chosen: readonly string[] | undefined;
  /** How many people that are. */
  count: number;
  /** The page shows a past day, but this list is always today's. */
  todayOnly?: boolean;
  onClose: () => void;
}

/** The list of the page as a file: of which kind, with which columns, how many people. The choice is there again the next time. */
export function TakeList({ list, asked, chosen: onScreen, count, todayOnly = false, onClose }: TakeListProps): ReactElement {
  const { t, i18n } = useTranslation(['lists', 'words']);
  const label = useLabel();
  const viewer = useViewer();
  const { columns, usual, beside } = lists[list];
  const all = Object.keys(columns);
  const [choice, setChoice] = useState(() => {
    const last = choiceOf(viewer.id, list, { all, usual });
    return { ...last, columns: fileColumns(onScreen, all, beside) ?? last.columns };
  });
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const tooLong = count > longestList;
  const chosen = new Set(choice.columns);
  const choose = (names: readonly string[]) => setChoice({ ...choice, columns: names });
  const take = async () => {
    setBusy(true);
    setRefusal(null);
    rememberChoice(viewer.id, list, choice);
    const taken = await download(listDocument(`${list}.${choice.form}`, asked, choice.columns), i18n.language);
    setBusy(false);
    if (taken.ok) onClose();
    else setRefusal(taken.message ?? t('words:unreachable'));
  };
  const number = formatCount(count);
  return (
    <ConfirmAct
      opened size="large" title={t(`title.${list}`)} confirm={t('confirm', { count, number })} busy={busy} ready={!tooLong && choice.columns.length > 0}
      refusals={refusal === null ? [] : [refusal]} onClose={onClose} onConfirm={() => void take()}
    >
      <p className="num">{tooLong ? t('tooLong', { number, most: formatCount(longestList) }) : t(todayOnly ? 'holdsToday' : 'holds', { count, number })}</p>
      <Choice label={t('form')} value={choice.form} options={[{ value: 'xlsx', label: t('xlsx') }, { value: 'csv', label: t('csv') }]} onChange={(form) => setChoice({ ...choice, form })} />
      {choice.form === 'csv' && <p className="small soft">{t('csvHint')}</p>}
      <fieldset className={style.columns}>
        <legend>{t('columns')}</legend>
        <div className={style.sets}>
          <Button variant="subtle" size="compact-sm" onClick={() => choose(usual)}>{t('usual')}</Button>
          <Button variant="subtle" size="compact-sm" onClick={() => choose(all)}>{t('all')}</Button>
        </div>
        <div className={style.boxes}>
          {Object.entries(columns).map(([name, column]) => (
            <Checkbox
              key={name} label={label(column.label)} checked={chosen.has(name)}
              onChange={(event) => {
                const { checked } = event.currentTarget;
                choose(all.filter((one) => (one === name ? checked : chosen.has(one))));
              }}
            />
          ))}
        </div>
        {choice.columns.length === 0 && <p role="alert" className="small">{t('none')}</p>}
      </fieldset>
      <p className="small soft">{t('logged')}</p>
    </ConfirmAct>
  );
}
