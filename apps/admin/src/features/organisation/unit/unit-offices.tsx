import { officeRoleLabels } from '@dangvu/domain/membership/office-roles';
import { formatDay } from '@dangvu/ui/format';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../config/paths.ts';
import { useLabel } from '../../../i18n/use-label.ts';
import style from '../organisation.module.css';
import type { UnitPageQuery } from '../unit.generated.ts';

type Unit = NonNullable<UnitPageQuery['unit']>;

/** Who holds an office in the unit, the secretary first; taken and left on the page of the person. */
export function UnitOffices({ unit, may }: { unit: Unit; may: boolean }): ReactElement {
  const { t } = useTranslation('organisation');
  const label = useLabel();
  return (
    <>
      {unit.offices.length === 0 && <p className="soft">{t('unit.noOffices')}</p>}
      <ul className={style.offices}>
        {unit.offices.map(({ id, role, from, person }) => (
          <li key={id}>
            {person !== null && <Link to={paths.person} params={{ personId: person.id }}>{person.fullName}</Link>}
            <span>{label(officeRoleLabels[role])}</span>
            {from !== null && <span className="small soft num">{t('unit.officeSince', { day: formatDay(from) })}</span>}
          </li>
        ))}
      </ul>
      {may && unit.permissions.canRecordMembers && <p className="small soft"><Link to={paths.members} search={(before) => ({ ...before, unit: unit.id })}>{t('unit.recordOffice')}</Link></p>}
    </>
  );
}
