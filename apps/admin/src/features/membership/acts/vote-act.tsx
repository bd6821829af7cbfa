import { DateField } from '@dangvu/ui/date-field';
import { formatCount } from '@dangvu/ui/format';
import { StateBadge } from '@dangvu/ui/state-badge';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ActDialog } from './act-dialog.tsx';
import type { CandidacyActProps } from './act-subject.ts';
import style from './acts.module.css';
import { RecordBranchVoteDocument, RecordCommitteeVoteDocument } from './candidacy-acts.generated.ts';
import { useRecord } from '../../../mutation-form/record-act.ts';
import { readVote, readVotes } from './vote.ts';

const parts = ['eligible', 'present', 'inFavour', 'against'] as const;
type Part = (typeof parts)[number];

/** The vote of the branch or of the committee; whether it is reached stands below the counts while they are typed. */
export function VoteAct({ name, today, candidacy, body, onClose }: CandidacyActProps & { body: 'branch' | 'committee' }): ReactElement {
  const { t } = useTranslation('membership');
  const [heldOn, setHeldOn] = useState<string | null>(null);
  const [typed, setTyped] = useState<Record<Part, string>>({ eligible: '', present: '', inFavour: '', against: '' });
  const branch = useRecord(RecordBranchVoteDocument);
  const committee = useRecord(RecordCommitteeVoteDocument);
  const { busy, outcome, fields } = body === 'branch' ? branch : committee;
  const eligible = readVotes(typed.eligible);
  const present = readVotes(typed.present);
  const inFavour = readVotes(typed.inFavour);
  const against = readVotes(typed.against);
  const reading = readVote({ eligible, present, inFavour, against }, body === 'branch' ? 'BRANCH_VOTE' : 'COMMITTEE_VOTE', heldOn ?? today);
  const complete = reading.kind === 'reached' || reading.kind === 'not-reached';

  const send = async () => {
    if (heldOn === null || eligible === null || present === null || inFavour === null || against === null) return null;
    const input = { id: candidacy.id, expectedVersion: candidacy.version, heldOn, eligible, present, inFavour, against };
    return body === 'branch' ? branch.record(input) : committee.record(input);
  };
  return (
    <ActDialog
      title={t(`acts.vote.${body}`, { name })}
      confirm={t('acts.vote.confirm')}
      busy={busy} outcome={outcome} shownFields={['heldOn', ...parts]} ready={heldOn !== null && complete} onClose={onClose} send={send}
    >
      <DateField label={t('acts.vote.heldOn')} required value={heldOn} max={today} error={fields['heldOn']} onChange={setHeldOn} />
      <div className={style.four}>
        {parts.map((part) => (
          <TextInput
            key={part}
            label={t(`acts.vote.${part}`)}
            inputMode="numeric"
            required
            autoComplete="off"
            value={typed[part]}
            error={fields[part] ?? (reading.kind === 'impossible' && reading.where === part ? t(`acts.vote.impossible.${reading.where}`) : undefined)}
            onChange={(event) => setTyped({ ...typed, [part]: event.currentTarget.value })}
          />
        ))}
      </div>
      <div className={style.verdict} role="status">
        {reading.kind === 'reached' && <StateBadge tone="good">{t('acts.vote.reached')}</StateBadge>}
        {reading.kind === 'not-reached' && <StateBadge tone="bad">{t('acts.vote.notReached')}</StateBadge>}
        {complete && (
          <span className="num">
            {t('acts.vote.result', { votes: formatCount(inFavour ?? 0), eligible: formatCount(eligible ?? 0), needed: formatCount(reading.needed) })}
            {reading.notVoting > 0 && ` ${t('acts.vote.notVoting', { number: formatCount(reading.notVoting) })}`}
          </span>
        )}
        {reading.kind === 'incomplete' && (
          <span className="num">{reading.needed === null ? t('acts.vote.rule') : t('acts.vote.needed', { needed: formatCount(reading.needed), eligible: formatCount(eligible ?? 0) })}</span>
        )}
        {reading.kind === 'impossible' && <span>{t('acts.vote.look')}</span>}
        <p className="small soft">{reading.clause}</p>
      </div>
    </ActDialog>
  );
}
