import { useQuery } from '@apollo/client/react';
import { use } from 'react';
import type { ReactElement } from 'react';
import { useSignedIn } from '../../../viewer/signed-in.ts';
import type { ActSubject } from './act-subject.ts';
import { TakingUnitDocument } from './membership-acts.generated.ts';
import { OpenCandidacy } from './open-candidacy.tsx';
import { RecordOf } from './record-of.ts';
import { TakeInMember } from './take-in-member.tsx';

type ReturnActProps = Pick<ActSubject, 'name' | 'today'> & { onClose: () => void };

const stays = (): void => undefined;

/** Somebody on record is put on a list of candidates, for the first time or again: the rules look at the whole of the record. */
export function ListAgain({ name, today, onClose }: ReturnActProps): ReactElement | null {
  const personId = use(RecordOf);
  const { unitId } = useSignedIn();
  const { data } = useQuery(TakingUnitDocument, { variables: { id: unitId } });
  if (personId === null || !data?.unit) return null;
  return <OpenCandidacy unit={data.unit} today={today} known={{ id: personId, name }} onClose={onClose} onOpened={stays} />;
}

/** Somebody on record who moved away comes back: the same record goes on. */
export function ArriveAgain({ name, today, onClose }: ReturnActProps): ReactElement | null {
  const personId = use(RecordOf);
  const { unitId } = useSignedIn();
  return personId === null ? null : <TakeInMember unitId={unitId} today={today} known={{ id: personId, name }} onClose={onClose} onTakenIn={stays} />;
}
