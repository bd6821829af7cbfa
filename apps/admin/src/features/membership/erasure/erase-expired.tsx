import { useApolloClient, useQuery } from '@apollo/client/react';
import { ConfirmAct } from '@dangvu/ui/confirm-act';
import { formatCount, formatDay } from '@dangvu/ui/format';
import { ErrorState } from '@dangvu/ui/states';
import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../../apollo/failure.ts';
import { useAct } from '../../../apollo/use-act.ts';
import { Refusal, useRefusals } from '../../../mutation-form/refusal-lines.tsx';
import { refreshAfterAct } from '../../../mutation-form/record-act.ts';
import style from '../many/many.module.css';
import { ErasePeopleDocument, FormerCandidatesDocument } from './erasure.generated.ts';
import type { ErasePeopleMutation } from './erasure.generated.ts';

type Outcome = NonNullable<NonNullable<ErasePeopleMutation['peopleErase']>['outcomes']>[number];

/** Former candidates whose time of keeping is over, and the data of those chosen erased together. */
export function EraseExpired({ unitId, onClose }: { unitId: string; onClose: () => void }): ReactElement {
  const { t } = useTranslation('erasure');
  const client = useApolloClient();
  const listed = useQuery(FormerCandidatesDocument, { variables: { unitId }, fetchPolicy: 'network-only' });
  const { act, busy, outcome } = useAct(ErasePeopleDocument);
  const refusalsOf = useRefusals();
  // Everybody whose time is over is to go: who is left out was looked at.
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [told, setTold] = useState<{ accepted: number; refused: number; byId: ReadonlyMap<string, Outcome> } | null>(null);
  const list = listed.data?.formerCandidates;
  const rows = (list?.nodes ?? []).flatMap((row) => (row.person === null ? [] : [{ ...row, person: row.person }]));
  const chosen = rows.filter(({ person }) => !left.has(person.id));
  const toggle = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  const send = async () => {
    const asked = chosen.map(({ person: { id, version } }) => ({ id, expectedVersion: version }));
    const answer = await act({ rows: asked });
    if (answer.kind === 'unsent') return;
    const { accepted, refused, outcomes, written } = answer.payload;
    setTold({ accepted: written === true ? (accepted ?? 0) : 0, refused: refused ?? 0, byId: new Map((outcomes ?? []).map((one) => [asked[one.row]?.id ?? '', one])) });
    await refreshAfterAct(client);
  };
  return (
    <ConfirmAct
      opened size="large" danger final title={t('many.title')} confirm={t('many.confirm', { number: formatCount(chosen.length) })} typed={t('confirm')}
      alsoChanges={[t('goes'), t('stays'), t('backups')]} ready={chosen.length > 0} busy={busy} refusals={refusalsOf(outcome, ['rows'])} onClose={onClose} onConfirm={() => void send()}
    >
      <p>{t('many.lead')}</p>
      {listed.error !== undefined && <ErrorState {...failureOf(listed.error)} onRetry={() => void listed.refetch()} />}
      {listed.error === undefined && list === undefined && <p>{t('many.loading')}</p>}
      <p role="status">{told !== null && t('many.done', { accepted: formatCount(told.accepted), refused: formatCount(told.refused) })}</p>
      {list !== undefined && rows.length === 0 && <p className="soft">{t('many.nobody')}</p>}
      {rows.length > 0 && list !== undefined && (
        <fieldset className={style.people} disabled={busy}>
          <legend>
            <Checkbox
              label={t('many.all', { number: formatCount(rows.length) })} checked={chosen.length === rows.length} indeterminate={chosen.length > 0 && chosen.length < rows.length}
              onChange={() => setLeft(new Set(chosen.length === rows.length ? rows.map(({ person }) => person.id) : []))}
            />
            {list.totalCount > rows.length && <span className="small soft num">{t('many.shown', { shown: formatCount(rows.length), total: formatCount(list.totalCount) })}</span>}
          </legend>
          <ul>
            {rows.map(({ person, branch, closedOn, keptUntil }) => (
              <li key={person.id}>
                <Checkbox
                  label={person.fullName} description={t('many.place', { branch: branch.shortName, closed: formatDay(closedOn), until: formatDay(keptUntil) })}
                  classNames={{ label: style.beside, description: style.beside }} checked={!left.has(person.id)} onChange={() => toggle(person.id)}
                />
                {(told?.byId.get(person.id)?.userErrors.length ?? 0) > 0 && (
                  <p className={`${style.result} ${style.refused} small`}>{told?.byId.get(person.id)?.userErrors.map((error, index) => <Refusal key={index} error={error} />)}</p>
                )}
              </li>
            ))}
          </ul>
        </fieldset>
      )}
    </ConfirmAct>
  );
}
