import { officeRoleLabels } from '@dangvu/domain/membership/office-roles';
import { formatDay } from '@dangvu/ui/format';
import { Section } from '@dangvu/ui/page-header';
import { PlainButton } from '@dangvu/ui/plain-button';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../config/paths.ts';
import { useLabel } from '../../../i18n/use-label.ts';
import type { PersonQuery } from '../person.generated.ts';
import style from './person.module.css';

const LeaveOffice = lazy(() => import('../acts/office-acts.tsx').then((module) => ({ default: module.LeaveOffice })));

type Office = NonNullable<PersonQuery['person']>['offices'][number];

/** Offices held, of which there is at least one; the present ones first. */
export function OfficesPanel({ offices, name, today }: { offices: readonly Office[]; name: string; today: string }): ReactElement {
  const { t } = useTranslation('particulars');
  const label = useLabel();
  const [leaving, setLeaving] = useState<Office | null>(null);
  const span = ({ from, to }: Office) => (to === null ? (from === null ? t('office.present') : t('office.since', { from: formatDay(from) })) : t('office.until', { from: from === null ? '…' : formatDay(from), to: formatDay(to) }));
  return (
    <Section title={t('office.title')}>
      <ul className={style.standings}>
        {offices.map((office) => (
          <li key={office.id}>
            <strong className={office.to === null ? undefined : 'soft'}>{label(officeRoleLabels[office.role])}</strong>
            {office.unit !== null && <Link to={paths.unit} params={{ unitId: office.unit.id }}>{office.unit.shortName}</Link>}
            <span className="small soft num">{span(office)}</span>
            {office.canLeave && <PlainButton onClick={() => setLeaving(office)}>{t('office.leave')}</PlainButton>}
          </li>
        ))}
      </ul>
      {leaving !== null && <Suspense><LeaveOffice name={name} today={today} office={leaving} what={label(officeRoleLabels[leaving.role])} onClose={() => setLeaving(null)} /></Suspense>}
    </Section>
  );
}
