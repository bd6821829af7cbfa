import { useApolloClient, useQuery } from '@apollo/client/react';
import { ConfirmAct } from '@dangvu/ui/confirm-act';
import { fold } from '@dangvu/ui/fold';
import { formatCount } from '@dangvu/ui/format';
import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../apollo/use-act.ts';
import { refreshAfterAct } from '../../../mutation-form/record-act.ts';
import { Refusal, useRefusals } from '../../../mutation-form/refusal-lines.tsx';
import { CandidatesForTrainingDocument, EnrolInTrainingDocument, ProbationersForTrainingDocument } from './training.generated.ts';
import type { EnrolInTrainingMutation, TrainingLineFragment } from './training.generated.ts';
import style from './training.module.css';

type Outcomes = NonNullable<NonNullable<EnrolInTrainingMutation['trainingEnrol']>['outcomes']>;

export interface EnrolFormProps {
  training: TrainingLineFragment;
  /** Where the people are looked for. */
  unitId: string;
  onClose: () => void;
}

/** People of the unit are enrolled in a class: the list of candidates, or the probationers; each row answered for itself. */
export function EnrolForm({ training, unitId, onClose }: EnrolFormProps): ReactElement {
  const { t } = useTranslation('training');
  const client = useApolloClient();
  const refusalsOf = useRefusals();
  const awareness = training.kind === 'AWARENESS';
  const candidates = useQuery(CandidatesForTrainingDocument, { variables: { unitId }, skip: !awareness, fetchPolicy: 'cache-and-network' }).data?.candidacies;
  const members = useQuery(ProbationersForTrainingDocument, { variables: { unitId }, skip: awareness, fetchPolicy: 'cache-and-network' }).data?.members;
  const list = awareness ? candidates : members;
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [told, setTold] = useState<{ ids: readonly string[]; outcomes: Outcomes } | null>(null);
  const { act, busy, outcome } = useAct(EnrolInTrainingDocument);
  const shown = (list?.nodes ?? []).filter(({ personName, branch }) => fold(`${personName} ${branch.shortName}`).includes(fold(words)));
  const asked = (list?.nodes ?? []).filter(({ id }) => chosen.has(id));
  const send = async () => {
    const answer = await act({ id: training.id, expectedVersion: training.version, rows: asked.map(({ id, version }) => ({ id, expectedVersion: version })) });
    if (answer.kind === 'unsent') return;
    const outcomes = answer.payload.outcomes ?? [];
    setTold({ ids: asked.map(({ id }) => id), outcomes });
    if (answer.payload.written !== true) return;
    setChosen(new Set());
    await refreshAfterAct(client);
    if (outcomes.every(({ userErrors }) => userErrors.length === 0)) onClose();
  };
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
    setTold(null);
  };
  return (
    <ConfirmAct
      opened size="large" title={t('enrolTitle', { name: training.name })} confirm={t('enrolConfirm', { number: formatCount(asked.length) })}
      busy={busy} ready={asked.length > 0} refusals={refusalsOf(outcome, ['rows'])} onConfirm={() => void send()} onClose={onClose}
    >
      <p className="soft">{t(awareness ? 'enrolHintAwareness' : 'enrolHintNewMember')}</p>
      <TextInput label={t('find')} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
      {list === undefined ? <p>{t('loading')}</p> : list.totalCount === 0 && <p>{t('nobodyToEnrol')}</p>}
      {list !== undefined && list.totalCount > list.nodes.length && <p className="small soft">{t('shownOf', { shown: formatCount(list.nodes.length), total: formatCount(list.totalCount) })}</p>}
      <ul className={style.people}>
        {shown.map(({ id, personName, branch }) => {
          const refused = told?.outcomes.find(({ row }) => told.ids[row] === id)?.userErrors ?? [];
          return (
            <li key={id}>
              <Checkbox label={personName} description={branch.shortName} checked={chosen.has(id)} onChange={() => toggle(id)} />
              {refused.map((error, index) => <p key={index} className={`${style.refused} small`}><Refusal error={error} /></p>)}
            </li>
          );
        })}
      </ul>
    </ConfirmAct>
  );
}
