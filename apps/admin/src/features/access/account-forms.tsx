import { Role, roleLabels } from '@dangvu/domain/access/roles';
import { ConfirmAct } from '@dangvu/ui/confirm-act';
import { DateField } from '@dangvu/ui/date-field';
import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../apollo/use-act.ts';
import { useRefusals } from '../../mutation-form/refusal-lines.tsx';
import { useLabel } from '../../i18n/use-label.ts';
import style from './access.module.css';
import { CreateAccountDocument, GrantRoleDocument } from './accounts.generated.ts';
import type { AccountLineFragment } from './accounts.generated.ts';
import { UnitField } from '../../pickers/unit-field.tsx';
import type { ChosenUnit } from '../../pickers/unit-field.tsx';

function RoleSelect({ value, onChange, error }: { value: Role | null; onChange: (role: Role | null) => void; error: string | undefined }): ReactElement {
  const { t } = useTranslation('access');
  const label = useLabel();
  return (
    <NativeSelect
      label={t('form.role')} required value={value ?? ''} error={error}
      {...(value === null ? {} : { description: t(`roles.${value}`) })}
      onChange={(event) => onChange(Object.values(Role).find((one) => one === event.currentTarget.value) ?? null)}
      data={[{ value: '', label: t('form.choose') }, ...Object.values(Role).map((role) => ({ value: role, label: label(roleLabels[role]) }))]}
    />
  );
}

/** A new account with its first role; the password is made by the server and shown once. */
export function CreateAccount({ onClose, onPassword }: { onClose: () => void; onPassword: (login: string, password: string) => void }): ReactElement {
  const { t } = useTranslation('access');
  const [login, setLogin] = useState('');
  const [displayName, setDisplayName] = useState('');
  const [role, setRole] = useState<Role | null>(null);
  const [unit, setUnit] = useState<ChosenUnit | null>(null);
  const { act, busy, outcome, fields } = useAct(CreateAccountDocument, { refetch: ['Accounts'] });
  const refusalsOf = useRefusals();
  const send = async () => {
    if (role === null || unit === null) return;
    const result = await act({ login: login.trim().toLowerCase(), displayName: displayName.trim().normalize('NFC'), role, unitId: unit.id });
    if (result.kind !== 'done') return;
    onClose();
    if (result.payload.temporaryPassword !== null) onPassword(login.trim().toLowerCase(), result.payload.temporaryPassword);
  };
  return (
    <ConfirmAct
      opened
      title={t('create.title')} confirm={t('create.confirm')} busy={busy} onClose={onClose} onConfirm={() => void send()}
      ready={login.trim() !== '' && displayName.trim() !== '' && role !== null && unit !== null}
      refusals={refusalsOf(outcome, ['login', 'displayName', 'role', 'unitId'])}
    >
      <div className={style.pair}>
        <TextInput label={t('form.login')} description={t('form.loginHint')} required autoComplete="off" autoCapitalize="none" spellCheck={false} value={login} error={fields['login']} onChange={(event) => setLogin(event.currentTarget.value)} />
        <TextInput label={t('form.displayName')} description={t('form.displayNameHint')} required autoComplete="off" value={displayName} error={fields['displayName']} onChange={(event) => setDisplayName(event.currentTarget.value)} />
      </div>
      <RoleSelect value={role} onChange={setRole} error={fields['role']} />
      <UnitField value={unit} onChange={setUnit} error={fields['unitId']} />
    </ConfirmAct>
  );
}

/** A further role at a unit, for a time or without end. */
export function GrantRole({ account, onClose }: { account: AccountLineFragment; onClose: () => void }): ReactElement {
  const { t } = useTranslation('access');
  const [role, setRole] = useState<Role | null>(null);
  const [unit, setUnit] = useState<ChosenUnit | null>(null);
  const [startsOn, setStartsOn] = useState<string | null>(null);
  const [endsOn, setEndsOn] = useState<string | null>(null);
  const { act, busy, outcome, fields } = useAct(GrantRoleDocument, { keyed: false });
  const refusalsOf = useRefusals();
  const send = async () => {
    if (role === null || unit === null) return;
    const result = await act({ accountId: account.id, role, unitId: unit.id, ...(startsOn === null ? {} : { startsOn }), ...(endsOn === null ? {} : { endsOn }) });
    if (result.kind === 'done') onClose();
  };
  return (
    <ConfirmAct
      opened
      title={t('grant.title', { name: account.displayName })} confirm={t('grant.confirm')} busy={busy} ready={role !== null && unit !== null}
      onClose={onClose} onConfirm={() => void send()} refusals={refusalsOf(outcome, ['role', 'unitId', 'startsOn', 'endsOn'])}
    >
      <RoleSelect value={role} onChange={setRole} error={fields['role']} />
      <UnitField value={unit} onChange={setUnit} error={fields['unitId']} />
      <div className={style.pair}>
        <DateField label={t('grant.from')} hint={t('grant.fromHint')} value={startsOn} error={fields['startsOn']} onChange={setStartsOn} />
        <DateField label={t('grant.to')} hint={t('grant.toHint')} value={endsOn} error={fields['endsOn']} onChange={setEndsOn} />
      </div>
    </ConfirmAct>
  );
}
