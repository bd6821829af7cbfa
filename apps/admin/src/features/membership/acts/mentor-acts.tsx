import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldAct } from './field-act.tsx';
import { AssignMentorDocument, EndMentorDocument } from './mentor-acts.generated.ts';
import { OfficialMembersOfBranchDocument } from './supporter-acts.generated.ts';

interface About {
  name: string;
  today: string;
  membership: { id: string; version: number; branch: { id: string } };
  onClose: () => void;
}

/** The branch resolves who helps a probationer, beside others or in place of one of them. */
export function AssignMentor({ name, today, membership, goingOn, onClose }: About & { goingOn: readonly { id: string; who: string }[] }): ReactElement {
  const { t } = useTranslation('probation');
  const members = useQuery(OfficialMembersOfBranchDocument, { variables: { branchId: membership.branch.id } }).data?.members.nodes ?? [];
  return (
    <FieldAct
      document={AssignMentorDocument} today={today} onClose={onClose}
      title={t('assign.title', { name })} confirm={t('assign.confirm')} alsoChanges={[t('assign.changes')]}
      fields={[
        { name: 'personId', kind: 'choice', label: t('assign.who'), options: members.flatMap(({ person, personName }) => (person === null ? [] : [{ value: person.id, label: personName }])) },
        ...(goingOn.length === 0 ? [] : [{ name: 'replacesId', kind: 'choice', label: t('assign.replaces'), hint: t('assign.replacesHint'), optional: true, options: goingOn.map(({ id, who }) => ({ value: id, label: who })) } as const]),
        { name: 'assignedOn', kind: 'day', label: t('assign.assignedOn') },
      ]}
      input={({ value, optional }) => ({ id: membership.id, expectedVersion: membership.version, personId: value('personId'), assignedOn: value('assignedOn'), replacesId: goingOn.length === 0 ? null : optional('replacesId') })}
    />
  );
}

/** The branch resolves that somebody helps no longer, for another reason than the end of probation, which ends it by itself. */
export function EndMentor({ name, today, membership, mentorId, who, onClose }: About & { mentorId: string; who: string }): ReactElement {
  const { t } = useTranslation('probation');
  return (
    <FieldAct
      document={EndMentorDocument} today={today} onClose={onClose}
      title={t('end.title', { who, name })} confirm={t('end.confirm')}
      fields={[{ name: 'endedOn', kind: 'day', label: t('end.endedOn') }, { name: 'reason', kind: 'text', label: t('end.reason') }]}
      input={({ value }) => ({ id: membership.id, expectedVersion: membership.version, mentorId, endedOn: value('endedOn'), reason: value('reason') })}
    />
  );
}
