import { formatCount, formatDay } from '@dangvu/ui/format';
import { PrintHead } from '@dangvu/ui/print-style';
import { StateBadge } from '@dangvu/ui/state-badge';
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportOnPageFragment } from '../report.generated.ts';
import { CellNames } from './cell-names.tsx';
import type { Cell, Form } from './declared.ts';
import style from './form.module.css';
import { FormRow } from './form-row.tsx';
import { brokenIdentity } from './identity.ts';

export interface ReportFormProps {
  report: ReportOnPageFragment;
  form: Form;
  remarks: string;
  editable: boolean;
  /** After an attempt to save or submit: say what is missing everywhere. */
  showMistakes: boolean;
  onForm: (form: Form) => void;
  onRemarks: (remarks: string) => void;
}

/** The sheet: as it will be printed, with every figure already there and open to the names behind it. */
export function ReportForm({ report, form, remarks, editable, showMistakes, onForm, onRemarks }: ReportFormProps): ReactElement {
  const { t } = useTranslation('reporting');
  const [opened, setOpened] = useState<Cell | null>(null);
  const { unit, period, cells } = report;
  const broken = brokenIdentity(cells, form);
  return (
    <div className={style.sheet}>
      <PrintHead
        {...(unit.parent === null ? {} : { superior: unit.parent.name.toLocaleUpperCase('vi') })}
        issuer={unit.name.toLocaleUpperCase('vi')}
        party={t('report.party')}
        placeAndDate={t('report.placeLine')}
        {...(report.snapshot === null ? {} : { note: `SHA-256: ${report.snapshot.sha256}` })}
      />
      <h2 className={style.formTitle}>{t('report.formTitle')}</h2>
      <p className={`${style.periodLine} num`}>{t('report.periodLine', { label: period.label, from: formatDay(period.startsOn), to: formatDay(period.endsOn) })}</p>
      <table className={style.form}>
        <caption className="visually-hidden">{`${t('report.formTitle')}, ${unit.name}, ${period.label}`}</caption>
        <thead>
          <tr>
            <th scope="col" className={style.ordinal}>{t('report.number')}</th>
            <th scope="col">{t('report.row')}</th>
            <th scope="col" className={`num-column ${style.figure}`}>{t('report.derived')}</th>
            <th scope="col" className={`num-column ${style.figure}`}>{t('report.declared')}</th>
            <th scope="col" className={`num-column ${style.figure} ${style.previous}`}>{t('report.previous')}</th>
          </tr>
        </thead>
        <tbody>
          {cells.map((cell, index) => (
            <FormRow
              key={cell.code}
              // What was asked about the figure is settled once the report is accepted; it stays in the log.
              cell={report.state === 'ACCEPTED' ? { ...cell, returnReason: null } : cell}
              ordinal={index + 1}
              form={form}
              editable={editable}
              showMistakes={showMistakes}
              onChange={(declared) => onForm({ ...form, [cell.code]: declared })}
              onOpen={() => setOpened(cell)}
            />
          ))}
        </tbody>
      </table>
      <p className={style.identity} role="status">
        {broken === null
          ? <StateBadge tone="good" look="plain">{t('report.identityHolds')}</StateBadge>
          : <span className={style.returned}>{t('report.identityBroken', { computed: formatCount(broken.computed), closing: formatCount(broken.closing) })}</span>}
      </p>
      {editable ? (
        <Textarea
          label={t('report.remarks')}
          description={t('report.remarksHint')}
          autosize
          minRows={3}
          maxLength={4000}
          value={remarks}
          onChange={(event) => onRemarks(event.currentTarget.value)}
        />
      ) : (
        <>
          <h3 className={style.heading}>{t('report.remarks')}</h3>
          {remarks.trim() === '' ? <p className="soft">{t('report.noRemarks')}</p> : <p className={style.remarks}>{remarks}</p>}
        </>
      )}
      <div className={style.sign}>{t('report.sign')}</div>
      <CellNames reportId={report.id} cell={opened} onClose={() => setOpened(null)} />
    </div>
  );
}
