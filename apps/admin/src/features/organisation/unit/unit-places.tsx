import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../config/paths.ts';
import type { SignedIn } from '../../../viewer/signed-in.ts';
import style from '../organisation.module.css';
import type { UnitPageQuery } from '../unit.generated.ts';

/** Where work on this unit is done, each only for those who may do it; every link keeps the unit. */
export function UnitPlaces({ unit, may }: { unit: NonNullable<UnitPageQuery['unit']>; may: SignedIn['may'] }): ReactElement {
  const { t } = useTranslation('organisation');
  const { permissions } = unit;
  const frame = (before: { period?: string | undefined; asOf?: string | undefined }) => ({ unit: unit.id, period: before.period, asOf: before.asOf });
  const rows = [
    may('FIGURES_READ') && <Link to={paths.overview} search={frame}>{t('unit.toOverview')}</Link>,
    may('NAMES_READ') && <Link to={paths.members} search={frame}>{permissions.canRecordMembers ? t('unit.recordMembers') : t('unit.readMembers')}</Link>,
    may('NAMES_READ') && <Link to={paths.candidates} search={frame}>{permissions.canRecordCandidates ? t('unit.recordCandidates') : t('unit.readCandidates')}</Link>,
    may('PLAN_READ') && <Link to={paths.plans} search={frame}>{permissions.canPlan ? t('unit.plan') : t('unit.readPlans')}</Link>,
    may('REPORT_READ') && <Link to={paths.reports} search={frame}>{permissions.canReport ? t('unit.report') : t('unit.readReports')}</Link>,
    permissions.canManageAccounts && <Link to={paths.accounts} search={frame}>{t('unit.accounts')}</Link>,
  ].filter((row) => row !== false);
  return rows.length === 0 ? <p className="soft">{t('unit.nothing')}</p> : <ul className={style.places}>{rows.map((row, index) => <li key={index}>{row}</li>)}</ul>;
}
