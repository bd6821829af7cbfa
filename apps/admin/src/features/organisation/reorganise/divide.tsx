import { useQuery } from '@apollo/client/react';
import { stateLabels } from '@dangvu/domain/membership/states';
import { Button, Checkbox } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../../../i18n/use-label.ts';
import type { Unit } from './acts.ts';
import { CandidatesToDivideDocument, PeopleToDivideDocument } from './reorganise.generated.ts';
import style from './reorganise.module.css';

/** Who goes to the new unit. */
export interface Division {
  membershipIds: readonly string[];
  candidacyIds: readonly string[];
  unitIds: readonly string[];
}

interface Line {
  id: string;
  name: string;
}

function Tick({ label, lines, value, onChange }: { label: string; lines: readonly Line[]; value: readonly string[]; onChange: (ids: readonly string[]) => void }): ReactElement | null {
  if (lines.length === 0) return null;
  return (
    <div role="group" aria-label={label}>
      <strong>{label}</strong>
      <div className={style.people} tabIndex={0}>
        {lines.map(({ id, name }) => (
          <Checkbox key={id} label={name} checked={value.includes(id)} onChange={(event) => onChange(event.currentTarget.checked ? [...value, id] : value.filter((one) => one !== id))} />
        ))}
      </div>
    </div>
  );
}

/** Divides a branch person by person, another unit by the units below it. Whoever is not named stays. */
export function Divide({ unit, value, onChange }: { unit: Unit; value: Division; onChange: (division: Division) => void }): ReactElement {
  const { t } = useTranslation('reorganise');
  const label = useLabel();
  const people = useQuery(PeopleToDivideDocument, { variables: { id: unit.id }, skip: !unit.holdsMembers });
  const candidates = useQuery(CandidatesToDivideDocument, { variables: { id: unit.id }, skip: !unit.holdsMembers });
  const members = people.data?.members;
  const more = () =>
    people.fetchMore({
      variables: { after: members?.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: next }) => ({ ...next, members: { ...next.members, nodes: [...before.members.nodes, ...next.members.nodes] } }),
    });
  return (
    <>
      {(people.error !== undefined || candidates.error !== undefined) && <p role="alert">{t('divide.failed')}</p>}
      <Tick
        label={t('divide.members')} value={value.membershipIds} onChange={(membershipIds) => onChange({ ...value, membershipIds })}
        lines={(members?.nodes ?? []).map(({ id, person, status }) => ({ id, name: `${person?.fullName ?? ''} · ${label(stateLabels[status])}` }))}
      />
      {members?.pageInfo.hasNextPage === true && <Button variant="default" size="compact-sm" onClick={() => void more()}>{t('divide.more')}</Button>}
      <Tick
        label={t('divide.candidates')} value={value.candidacyIds} onChange={(candidacyIds) => onChange({ ...value, candidacyIds })}
        lines={(candidates.data?.candidacies.nodes ?? []).map(({ id, person, stage }) => ({ id, name: `${person?.fullName ?? ''} · ${label(stateLabels[stage])}` }))}
      />
      {!unit.holdsMembers && (
        <Tick label={t('divide.units')} value={value.unitIds} onChange={(unitIds) => onChange({ ...value, unitIds })} lines={unit.children.nodes.filter(({ endedOn }) => endedOn === null).map(({ id, name }) => ({ id, name }))} />
      )}
      <p className="small soft">{t('divide.rest', { name: unit.shortName })}</p>
    </>
  );
}
