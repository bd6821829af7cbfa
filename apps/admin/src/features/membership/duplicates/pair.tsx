import { duplicateReasonLabels, mergePreview } from '@dangvu/domain/membership/duplicates';
import type { MergedField, MergedLine, PersonFields } from '@dangvu/domain/membership/duplicates';
import { educationLabels, politicalTheoryLabels, qualificationLabels, sexLabels } from '@dangvu/domain/membership/person-traits';
import { stateLabels } from '@dangvu/domain/membership/states';
import { Choice } from '@dangvu/ui/choice';
import { formatCount, formatDay } from '@dangvu/ui/format';
import { Section } from '@dangvu/ui/page-header';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../config/paths.ts';
import { useLabel } from '../../../i18n/use-label.ts';
import type { DuplicatePersonFragment, DuplicatesQuery } from '../duplicates.generated.ts';
import { DistinctAct, MergeAct } from './duplicate-acts.tsx';
import style from './duplicates.module.css';

type Pair = DuplicatesQuery['duplicatePairs']['nodes'][number];

/** Two records side by side: what each says, what would be kept, and the two ways to settle it. */
export function PairPanel({ pair }: { pair: Pair }): ReactElement {
  const { t } = useTranslation('duplicates');
  const label = useLabel();
  const [keeps, setKeeps] = useState<'first' | 'second'>('first');
  const [acting, setActing] = useState<'merge' | 'distinct' | null>(null);
  const [kept, other] = keeps === 'first' ? [pair.first, pair.second] : [pair.second, pair.first];
  const lines = mergePreview(fieldsOf(kept), fieldsOf(other));
  const said = useSaid();
  const row = (name: string, tell: (person: DuplicatePersonFragment) => ReactNode) => (
    <tr><th scope="row">{name}</th><td>{tell(kept)}</td><td>{tell(other)}</td></tr>
  );
  return (
    <Section title={pair.first.fullName} aside={pair.reasons.map((reason) => label(duplicateReasonLabels[reason])).join(' · ')} look="boxed">
      <Choice
        label={t('keepThis')}
        value={keeps}
        options={[{ value: 'first', label: placeOf(pair.first) }, { value: 'second', label: placeOf(pair.second) }]}
        onChange={setKeeps}
      />
      <div className={style.scroll}>
        <table className={style.pair}>
          <thead>
            <tr>
              <th scope="col">{t('field')}</th>
              <th scope="col">{t('willKeep')}: <Link to={paths.person} params={{ personId: kept.id }}>{placeOf(kept)}</Link></th>
              <th scope="col"><Link to={paths.person} params={{ personId: other.id }}>{placeOf(other)}</Link></th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.field} data-outcome={line.outcome}>
                <th scope="row">{t(`fields.${line.field}`)}</th>
                <td>{line.outcome === 'FILLED' ? <>{said(line.field, line.other)} <span className="soft small">({t('filled')})</span></> : said(line.field, line.kept)}</td>
                <td>{line.outcome === 'KEPT' && line.other !== null ? <s>{said(line.field, line.other)}</s> : said(line.field, line.other)}</td>
              </tr>
            ))}
            {row(t('records'), (person) => person.memberships.map((one) => (
              <div key={one.id}>{label(stateLabels[one.status])}, {formatDay(one.decidedOn)}, {one.branch.shortName}{one.cardNo === null ? '' : `, ${one.cardNo}`}</div>
            )))}
            {row(t('candidacies'), (person) => person.candidacies.map((one) => <div key={one.id}>{label(stateLabels[one.stage])}, {formatDay(one.listedOn)}, {one.branch.shortName}</div>))}
            {row(t('events'), (person) => <span className="num">{formatCount(person.timeline.totalCount)}</span>)}
          </tbody>
        </table>
      </div>
      {pair.refusal !== null && <p className={style.cannot}><strong>{t('cannot')}:</strong> {pair.refusal.message}</p>}
      {pair.canMerge ? (
        <p className={style.acts}>
          <Button disabled={pair.refusal !== null} onClick={() => setActing('merge')}>{t('merge')}</Button>
          <Button variant="default" onClick={() => setActing('distinct')}>{t('distinct')}</Button>
        </p>
      ) : <p className="soft">{t('notYours')}</p>}
      {acting === 'merge' && <MergeAct kept={kept} other={other} lines={lines.map((line): MergedLine => ({ ...line, other: line.other === null ? null : said(line.field, line.other) }))} onClose={() => setActing(null)} />}
      {acting === 'distinct' && <DistinctAct first={pair.first} second={pair.second} onClose={() => setActing(null)} />}
    </Section>
  );
}

/** Where a record is kept, which is what tells two of one name apart. */
const placeOf = (person: DuplicatePersonFragment): string => `${person.fullName} – ${(person.memberships[0] ?? person.candidacies[0])?.branch.shortName ?? ''}`;

const fieldsOf = (person: DuplicatePersonFragment): PersonFields => person;

/** A value as it is read: days and words instead of codes. */
function useSaid(): (field: MergedField, value: string | null) => string {
  const { t } = useTranslation('duplicates');
  const label = useLabel();
  const words = { ...sexLabels, ...educationLabels, ...qualificationLabels };
  return (field, value) => {
    if (value === null) return t('none1');
    if (field === 'bornOn' || field === 'diedOn') return formatDay(value);
    const known = field === 'sex' || field === 'education' || field === 'qualification' ? Object.entries(words).find(([code]) => code === value)
      : field === 'politicalTheory' ? Object.entries(politicalTheoryLabels).find(([code]) => code === value) : undefined;
    return known === undefined ? value : label(known[1]);
  };
}
