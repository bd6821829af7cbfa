import { stateLabels } from '@dangvu/domain/membership/states';
import { formatDay } from '@dangvu/ui/format';
import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../config/paths.ts';
import { useLabel } from '../../../i18n/use-label.ts';
import style from './acts.module.css';
import type { Alike } from './use-people-alike.ts';

/** Who is on record and may be the one being typed: the way to each record, or the word that it is somebody else. */
export function PeopleAlike({ people, distinct, onDistinct }: Pick<Alike, 'people' | 'distinct' | 'onDistinct'>): ReactElement {
  const { t } = useTranslation('on-record');
  const label = useLabel();
  const about = ({ memberships, candidacies }: Alike['people'][number]): string => {
    const [member] = memberships;
    const [candidacy] = candidacies;
    if (member !== undefined) {
      const said = { state: label(stateLabels[member.status]), branch: member.branch.shortName };
      return member.endedOn === null ? t('alike.member', { ...said, from: formatDay(member.decidedOn) }) : t('alike.left', { ...said, day: formatDay(member.endedOn) });
    }
    return candidacy === undefined ? t('alike.bare') : t('alike.candidate', { state: label(stateLabels[candidacy.stage]), day: formatDay(candidacy.listedOn), branch: candidacy.branch.shortName });
  };
  return (
    <div className={style.newer} role="status">
      <strong className={style.differs}>{t('alike.title')}</strong>
      <p>{t('alike.text')}</p>
      <ul>
        {people.map((person) => (
          <li key={person.id}>
            <span><Link to={paths.person} params={{ personId: person.id }}>{person.fullName}</Link> <span className="num">{formatDay(person.bornOn)}</span></span>
            <span className="small soft num">{about(person)}</span>
          </li>
        ))}
      </ul>
      <Checkbox label={t('alike.other')} checked={distinct} onChange={(event) => onDistinct(event.currentTarget.checked)} />
    </div>
  );
}
