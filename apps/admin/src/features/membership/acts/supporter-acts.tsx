import { useQuery } from '@apollo/client/react';
import { SupportBody, supportBodyLabels, SupportRole, supportRoleLabels } from '@dangvu/domain/membership/supporters';
import { DateField } from '@dangvu/ui/date-field';
import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../../../i18n/use-label.ts';
import { useRecord } from '../../../mutation-form/record-act.ts';
import { ActDialog } from './act-dialog.tsx';
import type { CandidacyActProps } from './act-subject.ts';
import { AssignSupporterDocument, EndSupporterDocument, OfficialMembersOfBranchDocument } from './supporter-acts.generated.ts';

const roles = Object.values(SupportRole);
const bodies = Object.values(SupportBody);

/** The branch resolves who introduces or helps; the server says by which clause somebody may not. */
export function AssignSupporter({ name, today, candidacy, onClose }: CandidacyActProps): ReactElement {
  const { t } = useTranslation('candidacy');
  const { t: m } = useTranslation('membership');
  const label = useLabel();
  const [role, setRole] = useState<SupportRole>('INTRODUCER');
  const [who, setWho] = useState('');
  const [togetherSince, setTogetherSince] = useState<string | null>(null);
  const [replacement, setReplacement] = useState(false);
  const [assignedOn, setAssignedOn] = useState<string | null>(null);
  const { record, busy, outcome, fields } = useRecord(AssignSupporterDocument);
  const members = useQuery(OfficialMembersOfBranchDocument, { variables: { branchId: candidacy.branchId } }).data?.members.nodes ?? [];
  const body = bodies.find((one) => one === who) ?? null;
  const asksSince = role === 'INTRODUCER' && body === null;
  return (
    <ActDialog
      title={t('supporters.assignTitle', { name })}
      confirm={t('supporters.assign')}
      busy={busy} outcome={outcome} shownFields={['personId', 'togetherSince', 'assignedOn']} onClose={onClose}
      ready={who !== '' && assignedOn !== null && (!asksSince || replacement || candidacy.movedHere === true || togetherSince !== null)}
      send={async () => (assignedOn === null ? null : record({
        id: candidacy.id, expectedVersion: candidacy.version, role, assignedOn, body, personId: body === null ? who : null,
        togetherSince: asksSince ? togetherSince : null, replacement: asksSince && replacement,
      }))}
    >
      <NativeSelect
        label={t('supporters.role')} value={role}
        onChange={(event) => {
          setRole(roles.find((one) => one === event.currentTarget.value) ?? 'INTRODUCER');
          setWho('');
        }}
        data={roles.map((value) => ({ value, label: label(supportRoleLabels[value]) }))}
      />
      <NativeSelect
        label={t('supporters.who')} required value={who} error={fields['personId']} onChange={(event) => setWho(event.currentTarget.value)}
        data={[
          { value: '', label: m('acts.choose') },
          ...members.flatMap(({ person, personName }) => (person === null ? [] : [{ value: person.id, label: personName }])),
          ...(role === 'INTRODUCER' ? bodies.map((value) => ({ value, label: label(supportBodyLabels[value]) })) : []),
        ]}
      />
      {asksSince && <DateField label={t('supporters.togetherSince')} required={!replacement && candidacy.movedHere !== true} value={togetherSince} max={today} error={fields['togetherSince']} onChange={setTogetherSince} />}
      {asksSince && <Checkbox label={t('supporters.replacement')} checked={replacement} onChange={(event) => setReplacement(event.currentTarget.checked)} />}
      <DateField label={t('supporters.assignedOn')} required value={assignedOn} max={today} error={fields['assignedOn']} onChange={setAssignedOn} />
    </ActDialog>
  );
}

/** Somebody introduces or helps no longer. */
export function EndSupporter({ name, today, candidacy, supporterId, who, onClose }: CandidacyActProps & { supporterId: string; who: string }): ReactElement {
  const { t } = useTranslation('candidacy');
  const [endedOn, setEndedOn] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const { record, busy, outcome, fields } = useRecord(EndSupporterDocument);
  return (
    <ActDialog
      title={t('supporters.endTitle', { who, name })}
      confirm={t('supporters.end')}
      busy={busy} outcome={outcome} shownFields={['endedOn', 'reason']} ready={endedOn !== null && reason.trim() !== ''} onClose={onClose}
      send={async () => (endedOn === null ? null : record({ id: candidacy.id, expectedVersion: candidacy.version, supporterId, endedOn, reason: reason.trim() }))}
    >
      <DateField label={t('supporters.endedOn')} required value={endedOn} max={today} error={fields['endedOn']} onChange={setEndedOn} />
      <TextInput label={t('supporters.reason')} required value={reason} error={fields['reason']} onChange={(event) => setReason(event.currentTarget.value)} />
    </ActDialog>
  );
}
