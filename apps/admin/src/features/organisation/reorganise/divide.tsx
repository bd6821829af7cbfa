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

export const nobody: Division = { membershipIds: [], candidacyIds: [], unitIds: [] };

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

export interface DivideProps {
  unit: Unit;
  value: Division;
  /** Who and what has been given to another new unit: not offered again. */
  taken: ReadonlySet<string>;
  onChange: (division: Division) => void;
}

/** Divides a branch person by person, another unit by the units below it. */
export function Divide({ unit, value, taken, onChange }: DivideProps): ReactElement {
  const { t } = useTranslation('reorganise');
  const label = useLabel();
  const people = useQuery(PeopleToDivideDocument, { variables: { id: unit.id }, skip: !unit.holdsMembers });
  const candidates = useQuery(CandidatesToDivideDocument, { variables: { id: unit.id }, skip: !unit.holdsMembers });
  const members = people.data?.members;
  const listed = candidates.data?.candidacies;
  const free = ({ id }: { id: string }): boolean => !taken.has(id);
  const more = () =>
    people.fetchMore({
      variables: { after: members?.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: next }) => ({ ...next, members: { ...next.members, nodes: [...before.members.nodes, ...next.members.nodes] } }),
    });
  const moreCandidates = () =>
    candidates.fetchMore({
      variables: { after: listed?.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: next }) => ({ ...next, candidacies: { ...next.candidacies, nodes: [...before.candidacies.nodes, ...next.candidacies.nodes] } }),
    });
  return (
    <>
      {(people.error !== undefined || candidates.error !== undefined) && <p role="alert">{t('divide.failed')}</p>}
      <Tick
        label={t('divide.members')} value={value.membershipIds} onChange={(membershipIds) => onChange({ ...value, membershipIds })}
        lines={(members?.nodes ?? []).filter(free).map(({ id, person, status }) => ({ id, name: `${person?.fullName ?? ''} · ${label(stateLabels[status])}` }))}
      />
      {members?.pageInfo.hasNextPage === true && <Button variant="default" size="compact-sm" onClick={() => void more()}>{t('divide.more')}</Button>}
      <Tick
        label={t('divide.candidates')} value={value.candidacyIds} onChange={(candidacyIds) => onChange({ ...value, candidacyIds })}
        lines={(listed?.nodes ?? []).filter(free).map(({ id, person, stage }) => ({ id, name: `${person?.fullName ?? ''} · ${label(stateLabels[stage])}` }))}
      />
      {listed?.pageInfo.hasNextPage === true && <Button variant="default" size="compact-sm" onClick={() => void moreCandidates()}>{t('divide.moreCandidates')}</Button>}
      {!unit.holdsMembers && (
        <Tick label={t('divide.units')} value={value.unitIds} onChange={(unitIds) => onChange({ ...value, unitIds })} lines={unit.children.nodes.filter(({ id, endedOn }) => endedOn === null && !taken.has(id)).map(({ id, name }) => ({ id, name }))} />
      )}
    </>
  );
}
