import { useApolloClient, useQuery } from '@apollo/client/react';
import { fold } from '@dangvu/ui/fold';
import { formatCount } from '@dangvu/ui/format';
import { Checkbox, TextInput } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../apollo/use-act.ts';
import { refreshAfterAct } from '../../../mutation-form/record-act.ts';
import { ConfirmSeen } from '../../../mutation-form/confirm-seen.tsx';
import { Refusal, useRefusals } from '../../../mutation-form/refusal-lines.tsx';
import { CandidatesForTrainingDocument, EnrolInTrainingDocument, ProbationersForTrainingDocument } from './training.generated.ts';
import type { CandidatesForTrainingQuery, EnrolInTrainingMutation, TrainingLineFragment } from './training.generated.ts';
import style from './training.module.css';

type Outcomes = NonNullable<NonNullable<EnrolInTrainingMutation['trainingEnrol']>['outcomes']>;

type Somebody = Pick<CandidatesForTrainingQuery['candidacies']['nodes'][number], 'id' | 'version' | 'personName' | 'branch'>;

interface People {
  readonly totalCount: number;
  readonly nodes: readonly Somebody[];
}

/** Candidates or probationers of the unit, at most a page of them, whose names hold the words. */
function usePeople(awareness: boolean, unitId: string, words: string): People | undefined {
  const asked = { variables: { unitId, search: words === '' ? null : words }, fetchPolicy: 'cache-and-network' } as const;
  const candidates = useQuery(CandidatesForTrainingDocument, { ...asked, skip: !awareness });
  const members = useQuery(ProbationersForTrainingDocument, { ...asked, skip: awareness });
  return awareness ? candidates.data?.candidacies : members.data?.members;
}

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
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<ReadonlyMap<string, Somebody>>(new Map());
  const list = usePeople(awareness, unitId, '');
  const beyond = list !== undefined && list.totalCount > list.nodes.length;
  const typed = useDeferredValue(words.trim());
  // Of more people than one page holds, those whose name is typed are asked for; few are searched here, by branch as well.
  const found = usePeople(awareness, unitId, beyond ? typed : '');
  const [told, setTold] = useState<{ ids: readonly string[]; outcomes: Outcomes } | null>(null);
  const { act, busy, outcome } = useAct(EnrolInTrainingDocument);
  const shown: readonly Somebody[] = beyond ? (found?.nodes ?? []) : (list?.nodes ?? []).filter(({ personName, branch }) => fold(`${personName} ${branch.shortName}`).includes(fold(words)));
  const asked = [...chosen.values()];
  const send = async () => {
    const answer = await act({ id: training.id, expectedVersion: training.version, rows: asked.map(({ id, version }) => ({ id, expectedVersion: version })) });
    if (answer.kind === 'unsent') return;
    const outcomes = answer.payload.outcomes ?? [];
    setTold({ ids: asked.map(({ id }) => id), outcomes });
    if (answer.payload.written !== true) return;
    setChosen(new Map());
    await refreshAfterAct(client);
    if (outcomes.every(({ userErrors }) => userErrors.length === 0)) onClose();
  };
  const toggle = (one: Somebody) => {
    const next = new Map(chosen);
    if (!next.delete(one.id)) next.set(one.id, one);
    setChosen(next);
    setTold(null);
  };
  return (
    <ConfirmSeen
      outcome={outcome} opened size="large" title={t('enrolTitle', { name: training.name })} confirm={t('enrolConfirm', { number: formatCount(asked.length) })}
      busy={busy} ready={asked.length > 0} refusals={refusalsOf(outcome, ['rows'])} onConfirm={() => void send()} onClose={onClose}
    >
      <p className="soft">{t(awareness ? 'enrolHintAwareness' : 'enrolHintNewMember')}</p>
      <TextInput label={t('find')} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
      {list === undefined ? <p>{t('loading')}</p> : list.totalCount === 0 && <p>{t('nobodyToEnrol')}</p>}
      {beyond && <p className="small soft">{t('shownOf', { shown: formatCount(shown.length), total: formatCount(found?.totalCount ?? list.totalCount) })}</p>}
      <ul className={style.people}>
        {shown.map((one) => {
          const { id, personName, branch } = one;
          const refused = told?.outcomes.find(({ row }) => told.ids[row] === id)?.userErrors ?? [];
          return (
            <li key={id}>
              <Checkbox label={personName} description={branch.shortName} checked={chosen.has(id)} onChange={() => toggle(one)} />
              {refused.map((error, index) => <p key={index} className={`${style.refused} small`}><Refusal error={error} /></p>)}
            </li>
          );
        })}
      </ul>
    </ConfirmSeen>
  );
}
