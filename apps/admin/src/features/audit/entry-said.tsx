import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditLogQuery } from './audit.generated.ts';
import { allDetails, shortDetails } from './entry-details.ts';
import type { Detail } from './entry-details.ts';
import { useDetailWords } from './use-detail-words.ts';
import style from './audit.module.css';

export type Line = AuditLogQuery['auditEntries']['nodes'][number];

/** Lines shown before an entry is opened. */
const atOnce = 5;

const Said = ({ details }: { details: readonly Detail[] }): ReactElement => (
  <dl className={style.said}>
    {details.map(({ label, before, text }, index) => (
      <div key={index}>
        <dt>{label}</dt>
        <dd>{before !== undefined && <><del>{before}</del><span aria-hidden> → </span></>}{text}</dd>
      </div>
    ))}
  </dl>
);

/** What an entry says, in words; opened, everything that was recorded. */
export function EntrySaid({ line }: { line: Line }): ReactElement {
  const { t } = useTranslation('audit');
  const [open, setOpen] = useState(false);
  const said = useDetailWords(line.mentioned);
  const short = shortDetails(line.details, said);
  const whole: Detail[] = [
    { label: t('sequence'), text: line.seq },
    { label: t('code'), text: line.action },
    ...(line.actorId === null ? [] : [{ label: t('actorCode'), text: line.actorId }]),
    ...(line.targetType === null ? [] : [{ label: t('objectCode'), text: [line.targetType, line.targetId].filter((part) => part !== null).join(' ') }]),
    ...(line.reason === null ? [] : [{ label: t('reason'), text: line.reason }]),
    ...allDetails(line.details, said),
  ];
  return (
    <div className={style.details}>
      {line.reason !== null && line.reason !== '' && <p className={style.reason}>{line.reason}</p>}
      {!open && <Said details={short.slice(0, atOnce)} />}
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{!open && short.length > atOnce ? t('moreSaid', { count: short.length - atOnce }) : t('everything')}</summary>
        {open && <Said details={whole} />}
      </details>
    </div>
  );
}
