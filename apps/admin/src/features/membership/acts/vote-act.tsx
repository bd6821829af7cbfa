import type { ReactElement } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { VoteBody, voteBodyLabels } from '@dangvu/domain/membership/votes';
import type { VoteMatter } from '@dangvu/domain/membership/votes';
import { NativeSelect } from '@mantine/core';
import { useLabel } from '../../../i18n/use-label.ts';
import { useRecord } from '../../../mutation-form/record-act.ts';
import type { CandidacyActProps, MembershipActProps } from './act-subject.ts';
import { RecordBranchVoteDocument, RecordCommitteeVoteDocument, RecordRecognitionVoteDocument, RecordStandingCommitteeVoteDocument, RecordStrikeOffVoteDocument } from './vote-acts.generated.ts';
import { VoteForm } from './vote-form.tsx';
import type { Minutes, VoteFormProps } from './vote-form.tsx';

/** How a vote on a member is sent, and what came of it. */
interface Way extends Pick<VoteFormProps, 'busy' | 'outcome' | 'fields'> {
  record: (input: Minutes & { id: string; expectedVersion: number; body: VoteBody }) => Promise<unknown>;
}

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

/** A vote on a member; who voted is chosen first, because the share and the base follow from it. */
function MemberVote({ title, matter, today, membership, way: { record, busy, outcome, fields }, onClose }: Omit<MembershipActProps, 'name'> & { title: string; matter: VoteMatter; way: Way }): ReactElement {
  const { t } = useTranslation('membership');
  const label = useLabel();
  const [body, setBody] = useState<VoteBody>('BRANCH');
  return (
    <VoteForm
      title={title}
      body={body} matter={matter} branchId={membership.branchId} today={today} busy={busy} outcome={outcome} fields={fields} onClose={onClose}
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

/** A vote on making a probationary member official. */
export function RecognitionVoteAct({ name, ...about }: MembershipActProps): ReactElement {
  const { t } = useTranslation('membership');
  return <MemberVote {...about} title={t('acts.vote.recognition', { name })} matter="WAY_IN" way={useRecord(RecordRecognitionVoteDocument)} />;
}

/** A vote on striking a member off; the striking off waits while the latest vote of a body is lost. */
export function StrikeOffVoteAct({ name, ...about }: MembershipActProps): ReactElement {
  const { t } = useTranslation('membership');
  return <MemberVote {...about} title={t('acts.vote.strikeOff', { name })} matter="STRIKE_OFF" way={useRecord(RecordStrikeOffVoteDocument)} />;
}
