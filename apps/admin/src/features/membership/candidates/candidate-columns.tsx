import { candidateColumns } from '@dangvu/domain/membership/member-columns';
import { educationLabels, politicalTheoryLabels, qualificationLabels, sexLabels, sourceGroupLabels } from '@dangvu/domain/membership/person-traits';
import { stateLabels } from '@dangvu/domain/membership/states';
import type { Column } from '@dangvu/ui/data-table';
import { formatDay } from '@dangvu/ui/format';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CandidatesQuery } from '../candidates.generated.ts';
import { useLabel } from '../../../i18n/use-label.ts';
import type { CandidateColumnKey } from './candidate-column-keys.ts';
import { DueDay } from './due-day.tsx';

export type CandidateRow = CandidatesQuery['candidacies']['nodes'][number];
type Person = NonNullable<CandidateRow['person']>;

/** Every column the list of candidates can have: those it begins with, then those a reader may add. */
export function useCandidateColumns(today: string): Column<CandidateRow>[] {
  const { t } = useTranslation('membership');
  const label = useLabel();
  /** One that stands where it was chosen, called as in the file. What was not asked for or not recorded is a dash. */
  const added = (key: Exclude<CandidateColumnKey, 'missing' | 'due'>, cell: (row: CandidateRow) => ReactNode, rest: Partial<Column<CandidateRow>> = {}): Column<CandidateRow> => ({
    key, header: label(candidateColumns[key].label), usual: false, width: '9rem', cell: (row) => cell(row) ?? '–', ...rest,
  });
  const ofPerson = (key: Exclude<CandidateColumnKey, 'missing' | 'due'>, cell: (person: Person) => ReactNode, rest?: Partial<Column<CandidateRow>>) => added(key, ({ person }) => (person === null ? null : cell(person)), rest);
  const day = (value: string | null) => (value === null ? null : formatDay(value));
  const number = { align: 'number' } as const;
  return [
    { key: 'fullName', header: t('candidates.name'), width: '16%', cell: (row) => row.personName },
    { key: 'stage', header: t('candidates.stage'), width: '15%', card: 'bare', cell: (row) => label(stateLabels[row.stage]) },
    { key: 'branch', header: t('candidates.branch'), width: '24%', card: 'bare', cell: ({ branch }) => [branch.shortName, branch.parent?.shortName].filter((part) => part !== undefined).join(' · ') },
    { key: 'sourceGroup', header: t('candidates.source'), width: '14%', card: 'none', cell: (row) => label(sourceGroupLabels[row.sourceGroup]) },
    {
      key: 'missing',
      header: t('candidates.missing'),
      cell: (row) => (row.closedOn !== null ? (row.closeReason ?? '–') : row.missing.length === 0 ? t('candidates.nothingMissing') : row.missing[0]),
    },
    {
      key: 'due',
      header: t('candidates.due'),
      width: '10rem',
      cell: (row) => (row.closedOn === null ? <DueDay day={row.nextDueOn} today={today} /> : <span className="num">{t('candidates.done', { day: formatDay(row.closedOn) })}</span>),
    },
    ofPerson('bornOn', (person) => formatDay(person.bornOn), number),
    ofPerson('sex', (person) => label(sexLabels[person.sex])),
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
    added('listedOn', ({ listedOn }) => day(listedOn), number),
    added('certificateNo', ({ certificateNo }) => certificateNo, number),
    added('certificateIssuedOn', ({ certificateIssuedOn }) => day(certificateIssuedOn), number),
    added('dossierOpenedOn', ({ dossierOpenedOn }) => day(dossierOpenedOn), number),
    added('branchResolvedOn', ({ branchResolvedOn }) => day(branchResolvedOn), number),
    added('committeeResolvedOn', ({ committeeResolvedOn }) => day(committeeResolvedOn), number),
    added('branchCode', ({ branch }) => branch.code, number),
  ];
}
