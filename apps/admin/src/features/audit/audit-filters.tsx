import { DateField } from '@dangvu/ui/date-field';
import { Button, NativeSelect } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AddressChange } from '../../config/use-address.ts';
import { wholeLog } from './audit-address.ts';
import type { AuditAddress } from './audit-address.ts';
import type { AuditLogQuery } from './audit.generated.ts';
import { recordInWords } from './record-in-words.ts';
import type { Line } from './entry-said.tsx';
import { actNames, useAuditWords } from './use-audit-words.ts';
import style from './audit.module.css';

export interface AuditFiltersProps {
  address: AuditAddress;
  change: (change: AddressChange<AuditAddress>) => void;
  /** What is shown: from it come the names of whom and what is asked for. */
  lines: readonly Line[];
  /** Whose acts may be asked for. */
  actors: NonNullable<AuditLogQuery['auditActors']>['nodes'];
}

/** Which lines of the log are shown; everything in the address. */
export function AuditFilters({ address, change, lines, actors }: AuditFiltersProps): ReactElement {
  const { t } = useTranslation('audit');
  const words = useAuditWords();
  const person = lines.find(({ target }) => target?.page === 'PERSON' && target.pageId === address.person)?.target;
  const target = lines.find(({ targetId }) => targetId === address.target);
  const acting = lines.find(({ actorId }) => actorId === address.actor);
  const chosen = (value: string) => (value === '' ? undefined : value);
  return (
    <div className={`${style.bar} no-print`} role="search">
      <NativeSelect
        label={t('action')}
        value={address.action ?? ''}
        onChange={(event) => change({ action: chosen(event.currentTarget.value) })}
        data={[
          { value: '', label: t('anyAction') },
          ...actNames.map((value) => ({ value, label: words.act(value) })),
          ...(address.action === undefined || actNames.some((one) => one === address.action) ? [] : [{ value: address.action, label: address.action }]),
        ]}
      />
      <NativeSelect
        label={t('actor')}
        value={address.actor ?? ''}
        onChange={(event) => change({ actor: chosen(event.currentTarget.value) })}
        data={[
          { value: '', label: t('anyActor') },
          ...actors.map(({ id, name, login }) => ({ value: id, label: login === null ? name : `${name} (${login})` })),
          ...(address.actor === undefined || actors.some(({ id }) => id === address.actor) ? [] : [{ value: address.actor, label: acting?.actorName ?? address.actor }]),
        ]}
      />
      <DateField label={t('from')} value={address.from ?? null} onChange={(day) => change({ from: day ?? undefined })} />
      <DateField label={t('to')} value={address.to ?? null} onChange={(day) => change({ to: day ?? undefined })} />
      {address.person !== undefined && (
        <Button variant="default" onClick={() => change({ person: undefined })}>{t('onlyPerson', { name: person?.name ?? t('thisPerson') })}</Button>
      )}
      {address.target !== undefined && (
        <Button variant="default" onClick={() => change({ target: undefined })}>
          {t('onlyTarget', { name: target?.target ? recordInWords(target.target) : target?.targetType ? words.object(target.targetType) : address.target })}
        </Button>
      )}
      {Object.values(address).some((one) => one !== undefined) && <Button variant="subtle" onClick={() => change(wholeLog)}>{t('clear')}</Button>}
    </div>
  );
}
