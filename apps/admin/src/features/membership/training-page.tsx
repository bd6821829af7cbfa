import { useQuery } from '@apollo/client/react';
import { trainingKindLabels, trainingResultLabels } from '@dangvu/domain/membership/training-kinds';
import { DataTable } from '@dangvu/ui/data-table';
import type { Column } from '@dangvu/ui/data-table';
import { formatDay } from '@dangvu/ui/format';
import { PageHeader } from '@dangvu/ui/page-header';
import { StateBadge } from '@dangvu/ui/state-badge';
import { EmptyState, ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../apollo/failure.ts';
import { paths } from '../../config/paths.ts';
import { useLabel } from '../../i18n/use-label.ts';
import { useRecord } from '../../mutation-form/record-act.ts';
import { useRefusals } from '../../mutation-form/refusal-lines.tsx';
import { useSignedIn } from '../../viewer/signed-in.ts';
import type { Training } from './training/attendance-form.tsx';
import { ClassState } from './training/classes-table.tsx';
import { CancelTrainingEnrolmentDocument, TrainingClassDocument } from './training/training.generated.ts';
import style from './training/training.module.css';

const ClassForm = lazy(() => import('./training/class-form.tsx').then((module) => ({ default: module.ClassForm })));
const EnrolForm = lazy(() => import('./training/enrol-form.tsx').then((module) => ({ default: module.EnrolForm })));
const AttendanceForm = lazy(() => import('./training/attendance-form.tsx').then((module) => ({ default: module.AttendanceForm })));
const ResultsForm = lazy(() => import('./training/results-form.tsx').then((module) => ({ default: module.ResultsForm })));

/** One class: its days, who takes part, who was there, and how it ended for each. */
export function TrainingPage(): ReactElement {
  const { t } = useTranslation('training');
  const { classId = '' } = useParams({ strict: false });
  const asked = useQuery(TrainingClassDocument, { variables: { id: classId } });
  const { data, error } = asked;
  const found = data?.trainingClass;
  if (found === undefined || found === null) {
    return (
      <>
        <PageHeader title={t('one')} />
        {error !== undefined && <ErrorState {...failureOf(error)} onRetry={() => void asked.refetch()} />}
        {error === undefined && data === undefined && <LoadingSkeleton lines={8} lineHeight="1.75rem" />}
        {data?.trainingClass === null && <EmptyState title={t('notFound')} action={<Link to={paths.trainings}>{t('toList')}</Link>}>{t('notFoundText')}</EmptyState>}
      </>
    );
  }
  return <TrainingCase training={found} />;
}

type Person = Training['enrolments'][number];

function TrainingCase({ training }: { training: Training }): ReactElement {
  const { t } = useTranslation('training');
  const label = useLabel();
  const { today, unitId } = useSignedIn();
  const refusalsOf = useRefusals();
  const [form, setForm] = useState<'change' | 'enrol' | 'attendance' | 'results' | null>(null);
  const cancel = useRecord(CancelTrainingEnrolmentDocument);
  const close = () => setForm(null);
  const begun = training.firstOn <= today;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('organiser'), training.organiser],
    ...(training.place === null ? [] : [[t('place'), training.place] as const]),
    [t('unit'), training.unit.shortName],
    [t('days'), <span className="num">{training.days.map((day) => formatDay(day)).join(', ')}</span>],
    [t('enrolled'), <span className="num">{training.enrolled}</span>],
    [t('passed'), <span className="num">{training.passed}</span>],
  ];
  const columns: Column<Person>[] = [
    { key: 'name', header: t('person'), width: '16rem', cell: (row) => row.personName },
    { key: 'branch', header: t('branch'), cell: (row) => [row.branch?.shortName, row.branch?.parent?.shortName].filter((part) => part !== undefined).join(' · ') },
    { key: 'came', header: t('came'), width: '9rem', card: 'bare', cell: (row) => (row.attendance.length === 0 ? '' : <span className="num">{t('cameOf', { came: row.attendance.filter(({ present }) => present).length, days: row.attendance.length })}</span>) },
    {
      key: 'result', header: t('result'), width: '15rem', card: 'aside',
      cell: (row) => (row.result === null
        ? <span className="soft">{t('notYet')}</span>
        : <span className={style.what}><StateBadge tone={row.result === 'PASSED' ? 'good' : 'warn'} look="plain">{label(trainingResultLabels[row.result])}</StateBadge>{row.issuedOn !== null && <span className="small soft num">{t('certificateOf', { number: row.certificateNo ?? '', day: formatDay(row.issuedOn) })}</span>}</span>),
    },
    {
      key: 'cancel', header: <span className="visually-hidden">{t('cancel')}</span>, width: '7rem', card: 'bare',
      cell: (row) => (row.result === null && training.mayEnrol
        ? <Button size="compact-sm" variant="subtle" style={{ position: 'relative', zIndex: 1 }} disabled={cancel.busy} aria-label={t('cancelOf', { name: row.personName })} onClick={() => void cancel.record({ id: training.id, expectedVersion: training.version, enrolmentId: row.id })}>{t('cancel')}</Button>
        : ''),
    },
  ];
  const refusals = refusalsOf(cancel.outcome);
  return (
    <>
      <PageHeader
        title={training.name}
        above={<Link to={paths.trainings}>{t('title')}</Link>}
        lead={<>{label(trainingKindLabels[training.kind])}{' '}<ClassState training={training} today={today} /></>}
      />
      <dl className={style.facts}>{facts.map(([name, value]) => [<dt key={`${name} name`}>{name}</dt>, <dd key={name}>{value}</dd>])}</dl>
      <div className={`${style.acts} no-print`}>
        {training.mayEnrol && training.lastOn >= today && <Button onClick={() => setForm('enrol')}>{t('enrol')}</Button>}
        {training.mayEnrol && training.lastOn < today && <Button variant="default" onClick={() => setForm('enrol')}>{t('enrolLate')}</Button>}
        {training.mayRecord && begun && training.enrolled > 0 && <Button variant="default" onClick={() => setForm('attendance')}>{t('attendance')}</Button>}
        {training.mayRecord && training.lastOn <= today && training.waiting > 0 && <Button onClick={() => setForm('results')}>{t('results')}</Button>}
        {training.mayRecord && <Button variant="default" onClick={() => setForm('change')}>{t('change')}</Button>}
      </div>
      {refusals.length > 0 && <div role="alert" className={style.refused}>{refusals}</div>}
      {training.enrolments.length === 0
        ? <EmptyState title={t('nobody')}>{t(training.enrolled > 0 ? 'nobodySeen' : 'nobodyText')}</EmptyState>
        : (
            <DataTable
              caption={t('people')} columns={columns} rows={training.enrolments} rowKey={(row) => row.id}
              rowLink={(row, content) => (row.person === null ? content : <Link to={paths.person} params={{ personId: row.person.id }}>{content}</Link>)}
            />
          )}
      <Suspense>
        {form === 'change' && <ClassForm training={training} unitId={unitId} today={today} onClose={close} />}
        {form === 'enrol' && <EnrolForm training={training} unitId={unitId} onClose={close} />}
        {form === 'attendance' && <AttendanceForm training={training} today={today} onClose={close} />}
        {form === 'results' && <ResultsForm training={training} today={today} onClose={close} />}
      </Suspense>
    </>
  );
}
