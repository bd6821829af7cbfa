import { sectorLabels, unitKinds } from '@dangvu/domain/organisation/unit-kinds';
import { formatDay } from '@dangvu/ui/format';
import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../config/paths.ts';
import style from '../organisation.module.css';
import type { UnitPageQuery } from '../unit.generated.ts';

type Unit = NonNullable<UnitPageQuery['unit']>;

/** Kind, sector, code, who leads it, whether it has a committee, since when it exists. */
export function UnitFacts({ unit }: { unit: Unit }): ReactElement {
  const { t, i18n } = useTranslation('organisation');
  const language = i18n.language === 'en' ? 'en' : 'vi';
  const facts: [string, ReactNode][] = [
    [t('unit.kind'), unitKinds[unit.kind].label[language]],
    [t('unit.sector'), sectorLabels[unit.sector][language]],
    [t('unit.secretary'), unit.secretary === null
      ? t('unit.noSecretary')
      : <Link to={paths.person} params={{ personId: unit.secretary.id }}>{unit.secretary.fullName}</Link>],
    ...(unit.hasCommittee === null ? [] : [[t('unit.committee'), unit.hasCommittee ? t('unit.hasCommittee') : t('unit.noCommittee')] as [string, ReactNode]]),
    [t('unit.code'), <span className="num">{unit.code}</span>],
    [t('unit.established'), unit.establishedOn === null ? t('unit.notRecorded') : <span className="num">{formatDay(unit.establishedOn)}</span>],
    ...(unit.endedOn === null ? [] : [[t('unit.endedOn'), <span className="num">{formatDay(unit.endedOn)}</span>] as [string, ReactNode]]),
  ];
  return <dl className={style.facts}>{facts.map(([name, value]) => [<dt key={`${name} dt`}>{name}</dt>, <dd key={name}>{value}</dd>])}</dl>;
}
