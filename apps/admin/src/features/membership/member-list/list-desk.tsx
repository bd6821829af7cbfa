import { useApolloClient } from '@apollo/client/react';
import { formatCount } from '@dangvu/ui/format';
import { Section } from '@dangvu/ui/page-header';
import { StateBadge } from '@dangvu/ui/state-badge';
import { LoadingSkeleton } from '@dangvu/ui/states';
import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../apollo/use-act.ts';
import { paths } from '../../../config/paths.ts';
import { refreshAfterAct } from '../../../mutation-form/record-act.ts';
import { useRefusals } from '../../../mutation-form/refusal-lines.tsx';
import { EnterMemberListDocument } from '../member-list.generated.ts';
import type { EnteredListFragment } from '../member-list.generated.ts';
import { ChooseList } from './choose-list.tsx';
import { asInput } from './choices.ts';
import { isRefused } from './list-rows.ts';
import { useMemberList } from './use-member-list.ts';
import desk from './list-desk.module.css';
import style from './member-list.module.css';

// Come with the first list, while it is read.
const ReadList = lazy(() => import('./read-list.tsx').then((module) => ({ default: module.ReadList })));
const EnterList = lazy(() => import('./enter-list.tsx').then((module) => ({ default: module.EnterList })));

export interface ListDeskProps {
  unitId: string;
  /** How many members the unit has today; null: not known. */
  members: number | null;
  /** The list that was taken back last: who was on record with it is no longer. */
  takenBackId: string | null;
  onTakeBack: (list: EnteredListFragment) => void;
}

/** What stands is not what was looked at: it is looked at again before anything is entered. */
const overtaken: ReadonlySet<string> = new Set(['IMPORT_CHANGED', 'IDEMPOTENCY_CONFLICT']);

/** From the file to the people on record: read, put right, looked at, entered. */
export function ListDesk({ unitId, members, takenBackId, onTakeBack }: ListDeskProps): ReactElement {
  const { t } = useTranslation('member-list');
  const refusalsOf = useRefusals();
  const memberList = useMemberList(unitId);
  const { list, choices, preview, reading, again, forget } = memberList;
  // Held here, not by the window that asks: what was sent and never answered is tried again under the same key, also when the window was closed meanwhile.
  const client = useApolloClient();
  const { act, busy, outcome, reset } = useAct(EnterMemberListDocument);
  const [entering, setEntering] = useState(false);
  const [entered, setEntered] = useState<EnteredListFragment | null>(null);
  const usable = preview !== null && preview.refusal === null;
  const refused = preview?.rows.filter(isRefused).length ?? 0;

  const readAgain = useRef(again);
  readAgain.current = again;
  useEffect(() => {
    if (takenBackId !== null) readAgain.current();
  }, [takenBackId]);

  // What was done is said at the top; the button that did it stands far below.
  useEffect(() => {
    if (entered !== null || takenBackId !== null) window.scrollTo(0, 0);
  }, [entered, takenBackId]);

  const enter = async (allOrNothing: boolean) => {
    if (list === null || preview === null || busy) return;
    const answer = await act({ unitId, file: { name: list.name, content: list.content }, choices: asInput(choices), expectedPeople: preview.people, allOrNothing });
    if (answer.kind === 'done' && answer.payload.memberImport) {
      setEntered(answer.payload.memberImport);
      setEntering(false);
      forget();
      await refreshAfterAct(client);
    } else if (answer.kind === 'refused' && answer.errors.some(({ code }) => overtaken.has(code))) {
      setEntering(false);
      again();
      await refreshAfterAct(client);
    }
  };
  const close = () => {
    setEntering(false);
    if (outcome?.kind !== 'unsent') return;
    // Nobody knows whether it was recorded: what stands now says so.
    again();
    void refreshAfterAct(client).catch(() => undefined);
  };
  const begin = () => {
    if (outcome?.kind === 'refused') reset();
    setEntering(true);
  };
  if (entered !== null && entered.id !== takenBackId) {
    return (
      <Section title={t('entered.title')} look="boxed">
        <div className={style.form} role="status">
          <p className={desk.done}><IconCircleCheck size={22} stroke={1.7} aria-hidden />{t('entered.done', { entered: formatCount(entered.entered), file: entered.fileName })}</p>
          {entered.refused > 0 && <p className="num">{t('entered.left', { refused: formatCount(entered.refused) })}</p>}
          <p className={desk.next}>
            <Link to={paths.members}>{t('entered.members')}</Link>
            <Button variant="default" onClick={() => onTakeBack(entered)}>{t('entered.undo')}</Button>
            <Button variant="default" onClick={() => { setEntered(null); reset(); }}>{t('entered.next')}</Button>
          </p>
        </div>
      </Section>
    );
  }
  return (
    <>
      <ChooseList unitId={unitId} memberList={memberList} locked={busy} />
      {preview !== null && (usable || preview.sheets.length > 1 || preview.refusal?.code === 'SHEET_NO_ROWS') && (
        <Suspense fallback={<LoadingSkeleton lines={8} lineHeight="2.25rem" />}><ReadList unitId={unitId} preview={preview} memberList={memberList} locked={busy} /></Suspense>
      )}
      {usable && preview.rows.length > 0 && (
        <div className={`${desk.bar} no-print`} role="region" aria-label={t('enter.title')}>
          <p className="num" role="status">
            <StateBadge tone={preview.people > 0 ? 'good' : 'idle'} look="plain">{preview.people > 0 ? t('enter.sum', { good: formatCount(preview.people) }) : t('enter.nobody')}</StateBadge>
            {refused > 0 && <StateBadge tone="bad" look="plain">{t('enter.sumRefused', { refused: formatCount(refused) })}</StateBadge>}
          </p>
          {outcome?.kind === 'unsent' && !entering && <p className={style.warn}>{t('enter.lostBefore')}</p>}
          {outcome?.kind === 'refused' && !entering && <div role="alert" className={style.warn}>{refusalsOf(outcome).map((line, index) => <p key={index}>{line}</p>)}</div>}
          <Button disabled={preview.people === 0 || reading} loading={busy} onClick={begin}>{t('enter.open', { number: formatCount(preview.people) })}</Button>
        </div>
      )}
      {entering && preview !== null && <Suspense><EnterList preview={preview} members={members} busy={busy} outcome={outcome} onEnter={(allOrNothing) => void enter(allOrNothing)} onClose={close} /></Suspense>}
    </>
  );
}
