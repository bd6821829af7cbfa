import { formatDay, formatInstant } from '@dangvu/ui/format';
import { focusMistake } from '@dangvu/ui/page-focus';
import { PageHeader } from '@dangvu/ui/page-header';
import { ReasonList } from '@dangvu/ui/reason-list';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../apollo/use-act.ts';
import { paths } from '../../../config/paths.ts';
import { Refusal, useRefusalLines } from '../../../mutation-form/refusal-lines.tsx';
import { SaveReportDocument } from '../report.generated.ts';
import type { ReportAct, ReportOnPageFragment } from '../report.generated.ts';
import { AcceptReport, SubmitReport } from './decide-report.tsx';
import { changesOf, checkForm, formOf } from './declared.ts';
import style from './form.module.css';
import { FrozenReport } from './frozen-report.tsx';
import { useKeptReport } from './kept-report.ts';
import { ReportForm } from './report-form.tsx';
import { ReportLog } from './report-log.tsx';
import { ReportStateBadge } from './report-state.tsx';
import { ReturnReport } from './return-report.tsx';
import { TakeReport } from './take-report.tsx';

type Report = ReportOnPageFragment;

export interface ReportDeskProps {
  report: Report;
  /** The day looked at, when it is not today: nothing is done there. */
  pastDay: string | null;
  onReload: () => void;
}

/** The form, what has happened to it, and what can be done with it now. */
export function ReportDesk({ report, pastDay, onReload }: ReportDeskProps): ReactElement {
  const { t } = useTranslation('reporting');
  const [form, setForm] = useState(() => formOf(report.cells));
  const [remarks, setRemarks] = useState(report.remarks);
  const [dialog, setDialog] = useState<ReportAct | null>(null);
  const [tried, setTried] = useState(false);
  const saving = useAct(SaveReportDocument);
  const refusals = useRefusalLines(saving.outcome);
  const may = (act: ReportAct) => pastDay === null && report.availableTransitions.some((one) => one.act === act && one.allowed);
  const editable = may('REPORT_SAVE');
  // A version that somebody else made replaces the form, unless something was typed here; that is kept.
  const version = useRef(report.version);
  const touched = useRef(false);
  useEffect(() => {
    if (version.current === report.version) return;
    version.current = report.version;
    if (touched.current) return;
    setForm(formOf(report.cells));
    setRemarks(report.remarks);
  }, [report]);
  const touch = <Value,>(set: (value: Value) => void) => (value: Value) => {
    touched.current = true;
    set(value);
  };
  const declarations = changesOf(report.cells, form);
  const check = checkForm(report.cells, form);
  const changed = editable && (declarations.length > 0 || check.unreadable.length > 0 || remarks !== report.remarks);
  const [kept, settleKept] = useKeptReport(report, editable, changed ? { form, remarks } : null);
  const takeKept = () => {
    touched.current = true;
    setForm({ ...form, ...kept?.form });
    setRemarks(kept?.remarks ?? remarks);
    settleKept();
  };

  useEffect(() => {
    if (!changed) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [changed]);

  /** Saves what was typed; resolves to whether the server now has what is on the screen. */
  const save = async (): Promise<boolean> => {
    setTried(true);
    if (check.unreadable.length > 0 || check.unexplained.length > 0) {
      focusMistake();
      return false;
    }
    if (!changed) return true;
    const result = await saving.act({ id: report.id, expectedVersion: report.version, remarks: remarks.normalize('NFC'), declarations });
    if (result.kind === 'refused' && result.stale) onReload();
    if (result.kind === 'done') touched.current = false;
    return result.kind === 'done';
  };
  const submit = async () => {
    if (await save()) setDialog('REPORT_SUBMIT');
  };
  // Acts of the other side are no news to the reader, and an accepted report is finished for everybody.
  const refused = report.state === 'ACCEPTED' || pastDay !== null ? []
    : report.availableTransitions.filter(({ allowed, refusals: [first] }) => !allowed && first !== undefined && first.code !== 'NOT_PERMITTED');
  const lastReturn = report.state === 'RETURNED' ? report.log.findLast(({ act }) => act === 'REPORT_RETURN') : undefined;
  // What the superior asked for until it is sent; on a past day nothing is done.
  const reminder = pastDay === null && (report.state === 'DRAFT' || report.state === 'RETURNED') ? report.reminders[0] : undefined;
  const close = () => setDialog(null);
  return (
    <>
      <div className="no-print">
        <PageHeader
          title={`${report.unit.name}, ${report.period.label}`}
          above={<Link to={paths.reports}>{t('title.reports')}</Link>}
          lead={<span className={style.due}><ReportStateBadge state={report.state} /><span className="num">{[
            t('report.due', { day: formatDay(report.period.dueOn) }),
            ...(report.period.closesOn === null ? [] : [t('report.closes', { day: formatDay(report.period.closesOn) })]),
            ...(report.reopening === null ? [] : [t('report.reopened', { day: formatDay(report.reopening.until) })]),
          ].join(' · ')}</span></span>}
          actions={
            <>
              <Button variant="default" onClick={() => window.print()}>{t('report.print')}</Button>
              {pastDay === null && <TakeReport reportId={report.id} unsaved={changed} />}
              {editable && <Button variant="default" loading={saving.busy} disabled={!changed} onClick={() => void save()}>{t('report.save')}</Button>}
              {may('REPORT_SUBMIT') && <Button disabled={saving.busy} onClick={() => void submit()}>{t('report.submit')}</Button>}
              {may('REPORT_RETURN') && <Button variant="default" onClick={() => setDialog('REPORT_RETURN')}>{t('report.returnAct')}</Button>}
              {may('REPORT_ACCEPT') && <Button onClick={() => setDialog('REPORT_ACCEPT')}>{t('report.accept')}</Button>}
            </>
          }
        />
        {pastDay !== null && <p className={style.notice}>{t('report.pastDay', { day: formatDay(pastDay) })}</p>}
        {reminder !== undefined && <p className={style.notice}>{t(reminder.message === null ? 'report.remindedNote' : 'report.remindedSaying', { by: reminder.by ?? t('report.superior'), at: formatInstant(reminder.at), message: reminder.message ?? '' })}</p>}
        {lastReturn !== undefined && <p className={style.notice}>{t('report.returnedNote', { reason: lastReturn.reason ?? '–' })}</p>}
        {kept !== null && (
          <div className={style.notice} role="alert">
            <span>{t('report.kept', { at: formatInstant(kept.at) })}</span>
            <Button variant="default" onClick={takeKept}>{t('report.takeKept')}</Button>
            <Button variant="subtle" color="gray" onClick={settleKept}>{t('report.dropKept')}</Button>
          </div>
        )}
        {refusals.map((refusal, index) => <p key={index} role="alert" className={style.refusal}>{refusal}</p>)}
      </div>
      <div className={style.desk}>
        <ReportForm report={report} form={form} remarks={remarks} editable={editable} showMistakes={tried} onForm={touch(setForm)} onRemarks={touch(setRemarks)} />
        <aside className={style.side}>
          <FrozenReport report={report} />
          <ReportLog log={report.log} unsaved={changed} />
          {refused.length > 0 && (
            <div className={style.panel}>
              <ReasonList
                label={t('report.refusals')}
                reasons={refused.map(({ act, label, refusals: reasons }) => ({
                  id: act, act: label, reason: reasons.map((reason, index) => <span key={index}><Refusal error={reason} /> </span>),
                }))}
              />
            </div>
          )}
        </aside>
      </div>
      {dialog === 'REPORT_SUBMIT' && <SubmitReport report={report} onClose={close} onReload={onReload} />}
      {dialog === 'REPORT_ACCEPT' && <AcceptReport report={report} onClose={close} onReload={onReload} />}
      {dialog === 'REPORT_RETURN' && <ReturnReport report={report} onClose={close} onReload={onReload} />}
    </>
  );
}
