import { useQuery } from '@apollo/client/react';
import { voteParamOf } from '@dangvu/domain/membership/votes';
import type { VoteBody, VoteExclusion, VoteMatter } from '@dangvu/domain/membership/votes';
import { DateField } from '@dangvu/ui/date-field';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActOutcome } from '../../../apollo/use-act.ts';
import { ActDialog } from './act-dialog.tsx';
import style from './acts.module.css';
import { VoteBaseFields } from './vote-base-fields.tsx';
import { VoteVerdict } from './vote-verdict.tsx';
import { VoteRulesDocument } from './vote-acts.generated.ts';
import { emptyBase, readBase, readVote, readVotes, ruleOfVote } from './vote.ts';

/** The minutes of a vote as the acts take them. */
export interface Minutes {
  heldOn: string;
  eligible: number;
  present: number;
  inFavour: number;
  against: number;
  blank: number | null;
  summoned: number | null;
  exclusions: Record<VoteExclusion, number> | null;
}

export interface VoteFormProps {
  title: string;
  body: VoteBody;
  matter?: VoteMatter;
  branchId: string;
  today: string;
  busy: boolean;
  outcome: ActOutcome<unknown> | null;
  fields: Record<string, string>;
  onClose: () => void;
  send: (minutes: Minutes) => Promise<unknown>;
  /** What is asked before the counts. */
  children?: ReactNode;
}

const counts = ['present', 'inFavour', 'against', 'blank'] as const;

/** Who was counted and how they voted; whether it carries, and by which rule, stands below while it is typed. */
export function VoteForm({ title, body, matter = 'WAY_IN', branchId, today, busy, outcome, fields, onClose, send, children }: VoteFormProps): ReactElement {
  const { t } = useTranslation('membership');
  const [heldOn, setHeldOn] = useState<string | null>(null);
  const [base, setBase] = useState(emptyBase);
  const [typed, setTyped] = useState({ present: '', inFavour: '', against: '', blank: '' });
  const { summoned, exclusions, eligible } = readBase(base);
  const present = readVotes(typed.present);
  const inFavour = readVotes(typed.inFavour);
  const against = readVotes(typed.against);
  const blank = readVotes(typed.blank);
  const rules = useQuery(VoteRulesDocument, { variables: { param: voteParamOf(body, matter) } }).data?.ruleHistory;
  const reading = readVote({ eligible, present, inFavour, against, blank }, ruleOfVote(rules, voteParamOf(body, matter), heldOn ?? today));
  const complete = (reading.kind === 'reached' || reading.kind === 'not-reached') && (blank !== null || typed.blank.trim() === '');
  const wrong = reading.kind === 'impossible' ? reading.where : null;
  return (
    <ActDialog
      title={title}
      confirm={t('acts.vote.confirm')}
      busy={busy} outcome={outcome} shownFields={['heldOn', 'eligible', 'summoned', ...counts]} ready={heldOn !== null && complete} onClose={onClose}
      send={async () => {
        if (heldOn === null || eligible === null || present === null || inFavour === null || against === null) return null;
        return send({ heldOn, eligible, present, inFavour, against, blank, summoned, exclusions: body === 'BRANCH' ? exclusions : null });
      }}
    >
      {children}
      <DateField label={t('acts.vote.heldOn')} required value={heldOn} max={today} error={fields['heldOn']} onChange={setHeldOn} />
      <VoteBaseFields body={body} branchId={branchId} on={heldOn ?? today} value={base} eligible={eligible} error={fields['summoned'] ?? fields['eligible']} onChange={setBase} />
      <div className={style.four}>
        {counts.map((part) => (
          <TextInput
            key={part}
            label={t(`acts.vote.${part}`)}
            inputMode="numeric"
            required={part !== 'blank'}
            autoComplete="off"
            value={typed[part]}
            error={fields[part] ?? (wrong === part ? t(`acts.vote.impossible.${part}`) : undefined)}
            onChange={(event) => setTyped({ ...typed, [part]: event.currentTarget.value })}
          />
        ))}
      </div>
      <VoteVerdict reading={reading} eligible={eligible} inFavour={inFavour} />
    </ActDialog>
  );
}
