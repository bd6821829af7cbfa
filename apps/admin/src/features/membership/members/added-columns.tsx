import type { Label } from '@dangvu/domain/language/label';
import { memberColumns } from '@dangvu/domain/membership/member-columns';
import { educationLabels, politicalTheoryLabels, qualificationLabels } from '@dangvu/domain/membership/person-traits';
import type { Column } from '@dangvu/ui/data-table';
import { formatDay } from '@dangvu/ui/format';
import type { ReactNode } from 'react';
import type { MemberColumnKey } from './member-column-keys.ts';
import type { MemberRow } from './member-columns.tsx';

type Person = NonNullable<MemberRow['person']>;

/** The columns a reader may add to the list of members, called as in its file. */
export function addedMemberColumns(label: (label: Label) => string): Column<MemberRow>[] {
  /** One that stands where it was chosen, called as in the file. What was not asked for or not recorded is a dash. */
  const added = (key: Exclude<MemberColumnKey, 'next'>, cell: (row: MemberRow) => ReactNode, rest: Partial<Column<MemberRow>> = {}): Column<MemberRow> => ({
    key, header: label(memberColumns[key].label), usual: false, width: '9rem', cell: (row) => cell(row) ?? '–', ...rest,
  });
  const ofPerson = (key: Exclude<MemberColumnKey, 'next'>, cell: (person: Person) => ReactNode, rest?: Partial<Column<MemberRow>>) => added(key, ({ person }) => (person === null ? null : cell(person)), rest);
  const day = (value: string | null | undefined) => (value ? formatDay(value) : null);
  const number = { align: 'number' } as const;
  return [
    ofPerson('ethnicity', (person) => person.ethnicity),
    ofPerson('religion', (person) => person.religion),
    ofPerson('homeTown', (person) => person.homeTown),
    ofPerson('residence', (person) => person.residence),
    ofPerson('occupation', (person) => person.occupation),
    ofPerson('workplace', (person) => person.workplace),
    ofPerson('education', ({ education }) => education && label(educationLabels[education])),
    ofPerson('qualification', ({ qualification }) => qualification && label(qualificationLabels[qualification])),
    ofPerson('politicalTheory', ({ politicalTheory }) => politicalTheory && label(politicalTheoryLabels[politicalTheory])),
    ofPerson('personalId', (person) => person.personalId, number),
    added('ceremonyOn', ({ ceremonyOn }) => day(ceremonyOn), number),
    added('officialOn', ({ officialOn }) => day(officialOn), number),
    added('endedOn', ({ endedOn }) => day(endedOn), number),
    added('partyAgeYears', ({ partyAgeYears }) => partyAgeYears, number),
    added('cardNo', ({ cardNo }) => cardNo, number),
    added('dossierNo', ({ dossierNo }) => dossierNo, number),
    added('branchCode', ({ branch }) => branch.code, number),
  ];
}
