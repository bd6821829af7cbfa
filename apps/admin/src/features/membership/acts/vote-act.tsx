import type { ReactElement } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { VoteBody, voteBodyLabels } from '@dangvu/domain/membership/votes';
import { NativeSelect } from '@mantine/core';
import { useLabel } from '../../../i18n/use-label.ts';
import { useRecord } from '../../../mutation-form/record-act.ts';
import type { CandidacyActProps, MembershipActProps } from './act-subject.ts';
import { RecordBranchVoteDocument, RecordCommitteeVoteDocument, RecordRecognitionVoteDocument, RecordStandingCommitteeVoteDocument } from './vote-acts.generated.ts';
import { VoteForm } from './vote-form.tsx';

const titles = { BRANCH: 'acts.vote.branch', COMMITTEE: 'acts.vote.committee', STANDING_COMMITTEE: 'acts.vote.standingCommittee' } as const;

/** The vote of the branch, the committee or the standing committee on an admission. */
export function VoteAct({ name, today, candidacy, body, onClose }: CandidacyActProps & { body: VoteBody }): ReactElement {
  const { t } = useTranslation('membership');
  const ways = { BRANCH: useRecord(RecordBranchVoteDocument), COMMITTEE: useRecord(RecordCommitteeVoteDocument), STANDING_COMMITTEE: useRecord(RecordStandingCommitteeVoteDocument) };
  const { busy, outcome, fields } = ways[body];
  return (
    <VoteForm
      title={t(titles[body], { name })}
      body={body} branchId={candidacy.branchId} today={today} busy={busy} outcome={outcome} fields={fields} onClose={onClose}
      send={async (minutes) => ways[body].record({ id: candidacy.id, expectedVersion: candidacy.version, ...minutes })}
    />
  );
}

/** A vote on making a probationary member official; who voted is chosen first, because the share and the base follow from it. */
export function RecognitionVoteAct({ name, today, membership, onClose }: MembershipActProps): ReactElement {
  const { t } = useTranslation('membership');
  const label = useLabel();
  const [body, setBody] = useState<VoteBody>('BRANCH');
  const { record, busy, outcome, fields } = useRecord(RecordRecognitionVoteDocument);
  return (
    <VoteForm
      title={t('acts.vote.recognition', { name })}
      body={body} branchId={membership.branchId} today={today} busy={busy} outcome={outcome} fields={fields} onClose={onClose}
      send={async (minutes) => record({ id: membership.id, expectedVersion: membership.version, body, ...minutes })}
    >
      <NativeSelect
        label={t('acts.vote.body')}
        value={body}
        onChange={(event) => setBody(Object.values(VoteBody).find((one) => one === event.currentTarget.value) ?? 'BRANCH')}
        data={Object.values(VoteBody).map((value) => ({ value, label: label(voteBodyLabels[value]) }))}
      />
    </VoteForm>
  );
}
