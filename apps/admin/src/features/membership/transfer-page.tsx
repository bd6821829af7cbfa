import { useQuery } from '@apollo/client/react';
import { formatTransferCode, reminderMeansLabels, transferStateLabels } from '@dangvu/domain/membership/transfer-states';
import { formatDay } from '@dangvu/ui/format';
import { PageHeader, Section } from '@dangvu/ui/page-header';
import { PrintHead } from '@dangvu/ui/print-style';
import { StateBadge } from '@dangvu/ui/state-badge';
import { EmptyState, ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../apollo/failure.ts';
import { paths } from '../../config/paths.ts';
import { useLabel } from '../../i18n/use-label.ts';
import { useSignedIn } from '../../viewer/signed-in.ts';
import { Answers } from './transfers/answers.tsx';
import { transferTones } from './transfers/transfers-table.tsx';
import style from './transfers/transfers.module.css';
import { TransferCaseDocument } from './work.generated.ts';
import type { TransferCaseQuery } from './work.generated.ts';
import { DaysLeft } from './work/work-list.tsx';

const QrCode = lazy(() => import('@dangvu/ui/qr-code').then((module) => ({ default: module.QrCode })));

type Case = NonNullable<TransferCaseQuery['transfer']>;

/** One transfer by the code of its slip: what it is, its days, what may be done, and the slip the member carries. */
export function TransferPage(): ReactElement {
  const { t } = useTranslation('transfers');
  const { code = '' } = useParams({ strict: false });
  const asked = useQuery(TransferCaseDocument, { variables: { code } });
  const { data, error } = asked;
  const found = data?.transfer;
  if (found === undefined || found === null) {
    return (
      <>
        <PageHeader title={t('case')} />
        {error !== undefined && <ErrorState {...failureOf(error)} onRetry={() => void asked.refetch()} />}
        {error === undefined && data === undefined && <LoadingSkeleton lines={8} lineHeight="1.75rem" />}
        {data?.transfer === null && <EmptyState title={t('notFound')} action={<Link to={paths.transfers}>{t('toList')}</Link>}>{t('notFoundText')}</EmptyState>}
      </>
    );
  }
  return <TransferCase transfer={found} />;
}

const day = (value: string): ReactElement => <span className="num">{formatDay(value)}</span>;

function TransferCase({ transfer }: { transfer: Case }): ReactElement {
  const { t } = useTranslation('transfers');
  const label = useLabel();
  const { today } = useSignedIn();
  const { fromBranch, toBranch, membership } = transfer;
  const person = membership?.person;
  const address = `${window.location.origin}${paths.transfer.replace('$code', transfer.code)}`;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('person'), person === null || person === undefined ? transfer.personName : <Link to={paths.person} params={{ personId: person.id }}>{person.fullName}</Link>],
    ...(person === null || person === undefined ? [] : [[t('born'), day(person.bornOn)] as const]),
    ...(membership?.cardNo ? [[t('card'), <span className="num">{membership.cardNo}</span>] as const] : []),
    ...(membership?.dossierNo ? [[t('dossier'), <span className="num">{membership.dossierNo}</span>] as const] : []),
    [t('from'), [fromBranch.name, fromBranch.parent?.name].filter(Boolean).join(', ')],
    [t('to'), toBranch === null ? `${t('outside')}: ${transfer.destination ?? ''}` : [toBranch.name, toBranch.parent?.name].filter(Boolean).join(', ')],
    ...(transfer.movedOn === null ? [] : [[t('movedOn'), day(transfer.movedOn)] as const]),
    [t('requestedOn'), day(transfer.requestedOn)],
    [t('referredOn'), transfer.referredOn === null ? t('notYet') : day(transfer.referredOn)],
    ...(transfer.startDueOn === null || transfer.closedOn !== null ? [] : [[t('startDueOn'), day(transfer.startDueOn)] as const]),
    [t('presentDueOn'), day(transfer.presentDueOn)],
    ...(transfer.noShowOn === null ? [] : [[t('noShowOn'), day(transfer.noShowOn)] as const]),
    ...(transfer.closedOn === null ? [] : [[t('closedOn'), day(transfer.closedOn)] as const]),
    ...(transfer.deletionProposedOn === null ? [] : [[t('deletionProposedOn'), day(transfer.deletionProposedOn)] as const]),
    ...(transfer.deletionReason === null ? [] : [[t('deletionReason'), transfer.deletionReason] as const]),
    ...(transfer.reason === null ? [] : [[t('reason'), transfer.reason] as const]),
  ];
  return (
    <>
      <PrintHead
        {...(fromBranch.parent === null ? {} : { superior: fromBranch.parent.name.toLocaleUpperCase('vi') })}
        issuer={fromBranch.name.toLocaleUpperCase('vi')}
        party={t('party')}
        placeAndDate={t('placeLine')}
      />
      <PageHeader
        title={t('slip', { name: transfer.personName })}
        above={<Link to={paths.transfers}>{t('title')}</Link>}
        lead={(
          <>
            <StateBadge tone={transferTones[transfer.state]}>{label(transferStateLabels[transfer.state])}</StateBadge>{' '}
            {transfer.daysLeft !== null && <span className="no-print"><DaysLeft daysLeft={transfer.daysLeft} overdue={transfer.overdue} /></span>}
          </>
        )}
        actions={<Button variant="default" leftSection={<IconPrinter size={18} stroke={1.7} aria-hidden />} onClick={() => window.print()}>{t('print')}</Button>}
      />
      <div className={style.case}>
        <dl className={style.facts}>{facts.map(([name, value]) => [<dt key={`${name} name`}>{name}</dt>, <dd key={name}>{value}</dd>])}</dl>
        <div className={style.slip}>
          <div className={style.square}><Suspense><QrCode address={address} label={t('qr')} /></Suspense></div>
          <span className={`${style.code} num`}>{formatTransferCode(transfer.code)}</span>
          <span className="small soft">{t('scan')}</span>
        </div>
        <div className={`${style.acts} ${style.rest} no-print`}><Answers transfer={transfer} today={today} all reminders={transfer.reminders.length} /></div>
        {(transfer.commentsExpected || transfer.mentorComment !== null || transfer.branchComment !== null) && (
          // For the branch that takes him in, not on the slip, which the member carries himself.
          <div className={`${style.rest} no-print`}>
            <Section title={t('comments.title')}>
              <dl className={style.comments}>
                <dt>{t('comments.mentor')}</dt>
                <dd className={transfer.mentorComment === null ? 'soft' : undefined}>{transfer.mentorComment ?? t('comments.none')}</dd>
                <dt>{t('comments.branch')}</dt>
                <dd className={transfer.branchComment === null ? 'soft' : undefined}>{transfer.branchComment ?? t('comments.none')}</dd>
              </dl>
            </Section>
          </div>
        )}
        <div className={`${style.rest} no-print`}>
          <Section title={t('reminders')}>
            {transfer.reminders.length === 0
              ? <p className="soft">{t('noReminders')}</p>
              : (
                  <ul className={style.reminders}>
                    {transfer.reminders.map(({ id, remindedOn, means, note, unit }) => (
                      <li key={id}>{day(remindedOn)}{` · ${label(reminderMeansLabels[means])} · ${unit.shortName}`}{note !== null && <div className="small soft">{note}</div>}</li>
                    ))}
                  </ul>
                )}
          </Section>
        </div>
        <div className={`${style.signatures} ${style.rest}`}><div>{t('signSender')}</div><div>{t('signReceiver')}</div></div>
      </div>
    </>
  );
}
