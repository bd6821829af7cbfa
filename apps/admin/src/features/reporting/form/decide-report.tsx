import { ConfirmAct } from '@dangvu/ui/confirm-act';
import { formatCount } from '@dangvu/ui/format';
import { focusTitle } from '@dangvu/ui/page-focus';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../apollo/use-act.ts';
import { useRefusalLines } from '../../../mutation-form/refusal-lines.tsx';
import { AcceptReportDocument, SubmitReportDocument } from '../report.generated.ts';
import type { ReportOnPageFragment } from '../report.generated.ts';
import style from './form.module.css';
import { brokenIdentity } from './identity.ts';

export interface DecideProps {
  report: ReportOnPageFragment;
  onClose: () => void;
  /** Fetches the report anew when somebody else was faster. */
  onReload: () => void;
}

/** Says where the figures do not add up, before they are sent or frozen that way. A unit may have its reasons; nobody does it unknowingly. */
function BrokenIdentity({ report }: Pick<DecideProps, 'report'>): ReactElement | null {
  const { t } = useTranslation('reporting');
  const broken = brokenIdentity(report.cells);
  return broken && <p className={style.notice}>{t('report.identityBroken', { computed: formatCount(broken.computed), closing: formatCount(broken.closing) })}</p>;
}

/** Sends the report to the superior, as it stands. */
export function SubmitReport({ report, onClose, onReload }: DecideProps): ReactElement {
  const { t } = useTranslation('reporting');
  const { act, busy, outcome } = useAct(SubmitReportDocument);
  const refusals = useRefusalLines(outcome);
  const submit = async () => {
    const result = await act({ id: report.id, expectedVersion: report.version });
    if (result.kind === 'done') {
      onClose();
      focusTitle();
    }
    if (result.kind === 'refused' && result.stale) onReload();
  };
  return (
    <ConfirmAct opened onClose={onClose} title={t('report.submitTitle')} confirm={t('report.submit')} onConfirm={() => void submit()} busy={busy} refusals={refusals} alsoChanges={[t('report.submitText'), t('report.submitChanges')]}>
      <p>{`${report.unit.name}, ${report.period.label}`}</p>
      <BrokenIdentity report={report} />
    </ConfirmAct>
  );
}

/** Accepts and freezes the report. */
export function AcceptReport({ report, onClose, onReload }: DecideProps): ReactElement {
  const { t } = useTranslation('reporting');
  const { act, busy, outcome } = useAct(AcceptReportDocument);
  const refusals = useRefusalLines(outcome);
  const accept = async () => {
    const result = await act({ id: report.id, expectedVersion: report.version });
    if (result.kind === 'done') {
      onClose();
      focusTitle();
    }
    if (result.kind === 'refused' && result.stale) onReload();
  };
  return (
    <ConfirmAct opened onClose={onClose} title={t('report.acceptTitle')} confirm={t('report.accept')} onConfirm={() => void accept()} busy={busy} refusals={refusals} final>
      <p>{`${report.unit.name}, ${report.period.label}`}</p>
      <p>{t('report.acceptText')}</p>
      <BrokenIdentity report={report} />
    </ConfirmAct>
  );
}
