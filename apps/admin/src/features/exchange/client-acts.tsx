import { ClientScope, clientScopeLabels } from '@dangvu/domain/access/roles';
import { addMonths } from '@dangvu/domain/calendar/local-date';
import { ConfirmAct } from '@dangvu/ui/confirm-act';
import { DateField } from '@dangvu/ui/date-field';
import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../apollo/use-act.ts';
import style from './exchange.module.css';
import { UnitField } from '../../pickers/unit-field.tsx';
import type { ChosenUnit } from '../../pickers/unit-field.tsx';
import { useRefusals } from '../../mutation-form/refusal-lines.tsx';
import { useLabel } from '../../i18n/use-label.ts';
import { CreateApiClientDocument, DisableApiClientDocument, IssueApiKeyDocument, RevokeApiKeyDocument } from './clients.generated.ts';
import type { ClientLineFragment } from './clients.generated.ts';

/** A program that may read; keys come afterwards. */
export function CreateClient({ onClose }: { onClose: () => void }): ReactElement {
  const { t } = useTranslation('exchange');
  const label = useLabel();
  const [name, setName] = useState('');
  const [unit, setUnit] = useState<ChosenUnit | null>(null);
  const [scopes, setScopes] = useState<readonly ClientScope[]>(['ORGANISATION', 'FIGURES']);
  const { act, busy, outcome, fields } = useAct(CreateApiClientDocument, { refetch: ['ApiClients'] });
  const refusalsOf = useRefusals();
  const send = async () => {
    if (unit === null) return;
    const result = await act({ name: name.trim().normalize('NFC'), unitId: unit.id, scopes: [...scopes] });
    if (result.kind === 'done') onClose();
  };
  return (
    <ConfirmAct
      opened title={t('create.open')} confirm={t('create.confirm')} busy={busy} ready={name.trim() !== '' && unit !== null && scopes.length > 0}
      refusals={refusalsOf(outcome, ['name', 'unitId', 'scopes'])} onClose={onClose} onConfirm={() => void send()}
    >
      <TextInput label={t('create.name')} placeholder={t('create.nameHint')} required autoComplete="off" value={name} error={fields['name']} onChange={(event) => setName(event.currentTarget.value)} />
      <UnitField value={unit} onChange={setUnit} error={fields['unitId']} />
      <Checkbox.Group label={t('create.scopes')} required value={[...scopes]} error={fields['scopes']} onChange={(chosen) => setScopes(Object.values(ClientScope).filter((scope) => chosen.includes(scope)))}>
        <div className={style.choices}>{Object.values(ClientScope).map((scope) => <Checkbox key={scope} value={scope} label={label(clientScopeLabels[scope])} />)}</div>
      </Checkbox.Group>
    </ConfirmAct>
  );
}

/** A key with an end; its text is shown once. */
export function IssueKey({ client, today, onClose, onSecret }: { client: ClientLineFragment; today: string; onClose: () => void; onSecret: (secret: string) => void }): ReactElement {
  const { t } = useTranslation('exchange');
  const [expiresOn, setExpiresOn] = useState<string | null>(addMonths(today, 6));
  const { act, busy, outcome, fields } = useAct(IssueApiKeyDocument);
  const refusalsOf = useRefusals();
  const send = async () => {
    if (expiresOn === null) return;
    const result = await act({ clientId: client.id, expiresOn });
    if (result.kind !== 'done') return;
    onClose();
    if (result.payload.secret !== null) onSecret(result.payload.secret);
  };
  return (
    <ConfirmAct
      opened size="small" title={t('key.issueTitle', { name: client.name })} confirm={t('key.issue')} busy={busy} ready={expiresOn !== null}
      refusals={refusalsOf(outcome, ['expiresOn'])} onClose={onClose} onConfirm={() => void send()}
    >
      <DateField label={t('key.expiresOn')} hint={t('key.expiresHint')} required value={expiresOn} min={today} error={fields['expiresOn']} onChange={setExpiresOn} />
    </ConfirmAct>
  );
}

/** A key that must not open anything any more. */
export function RevokeKey({ apiKey, onClose }: { apiKey: ClientLineFragment['keys'][number]; onClose: () => void }): ReactElement {
  const { t } = useTranslation('exchange');
  const { act, busy, outcome } = useAct(RevokeApiKeyDocument, { keyed: false });
  const refusalsOf = useRefusals();
  const send = async () => {
    const result = await act({ id: apiKey.id });
    if (result.kind === 'done') onClose();
  };
  const title = t('key.revoke', { prefix: apiKey.prefix });
  return (
    <ConfirmAct
      opened size="small" danger final title={title} confirm={t('key.revokeShort')} alsoChanges={[t('key.revokeChanges')]} busy={busy}
      refusals={refusalsOf(outcome, [])} onClose={onClose} onConfirm={() => void send()}
    />
  );
}

/** Every key of the program stops at once. */
export function DisableClient({ client, onClose }: { client: ClientLineFragment; onClose: () => void }): ReactElement {
  const { t } = useTranslation('exchange');
  const { act, busy, outcome } = useAct(DisableApiClientDocument, { keyed: false });
  const refusalsOf = useRefusals();
  const send = async () => {
    const result = await act({ id: client.id });
    if (result.kind === 'done') onClose();
  };
  return (
    <ConfirmAct
      opened size="small" danger title={t('disable.title', { name: client.name })} confirm={t('disable.open')} alsoChanges={[t('disable.changes')]} busy={busy}
      refusals={refusalsOf(outcome, [])} onClose={onClose} onConfirm={() => void send()}
    />
  );
}
