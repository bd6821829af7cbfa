import { isBranchKind, UnitKind } from '@dangvu/domain/organisation/unit-kinds';
import { Choice } from '@dangvu/ui/choice';
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Unit } from './acts.ts';
import { Divide, nobody } from './divide.tsx';
import type { Division } from './divide.tsx';
import style from './reorganise.module.css';
import { complete, TermsFields, typedTerms } from './terms-fields.tsx';
import type { Terms } from './terms-fields.tsx';

/** A new unit with those who go to it. `key` tells the parts of a form apart while they are typed. */
export interface Part {
  key: number;
  terms: Terms;
  division: Division;
}

export interface Split {
  /** Whether the unit goes on and keeps whoever is not named elsewhere. */
  goesOn: boolean;
  parts: readonly Part[];
}

/** As many as one act makes beside the unit that goes on. */
const mostParts = 19;

/** The API takes the unit that goes on as a part without a name of its own, first. */
const pathOf = (split: Split, index: number): string => `parts.${split.goesOn ? index + 1 : index}.unit`;

export const splitFields = (split: Split): string[] => split.parts.flatMap((_, index) => ['name', 'shortName', 'code', 'kind', 'sector'].map((field) => `${pathOf(split, index)}.${field}`));

/** The parts as the API takes them; null while one has no name or there are too few. */
export function splitInput({ goesOn, parts }: Split): { parts: object[] } | null {
  if (parts.length < (goesOn ? 1 : 2) || !parts.every(({ terms }) => complete(terms))) return null;
  return { parts: [...(goesOn ? [{}] : []), ...parts.map(({ terms, division }) => ({ unit: typedTerms(terms), ...division }))] };
}

interface SplitPartsProps {
  unit: Unit;
  value: Split;
  onChange: (split: Split) => void;
  errors: Record<string, string>;
  fresh: Terms;
}

/** The units one becomes: each with its name and those who go to it; who has been given to one is not offered to the next. */
export function SplitParts({ unit, value, onChange, errors, fresh }: SplitPartsProps): ReactElement {
  const { t } = useTranslation('reorganise');
  const { goesOn, parts } = value;
  const kinds = Object.values(UnitKind).filter((kind) => isBranchKind(kind) === isBranchKind(unit.kind));
  const set = (index: number, part: Partial<Part>) => onChange({ ...value, parts: parts.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  return (
    <>
      <Choice
        label={t('split.label')} value={goesOn ? 'on' : 'ends'} onChange={(chosen) => onChange({ ...value, goesOn: chosen === 'on' })}
        options={[{ value: 'on', label: t('split.on', { name: unit.shortName }) }, { value: 'ends', label: t('split.ends') }]}
      />
      {parts.map((part, index) => (
        <section key={part.key} className={style.part} aria-label={t('split.part', { number: index + 1 })}>
          <div className={style.partHead}>
            <strong>{parts.length === 1 ? t('newUnit') : t('split.part', { number: index + 1 })}</strong>
            {parts.length > 1 && (
              <Button variant="subtle" size="compact-sm" aria-label={t('remove', { name: part.terms.name || t('split.part', { number: index + 1 }) })} onClick={() => onChange({ ...value, parts: parts.filter((one) => one !== part) })}>
                {t('split.remove')}
              </Button>
            )}
          </div>
          <TermsFields value={part.terms} onChange={(terms) => set(index, { terms })} kinds={kinds} errors={errors} path={pathOf(value, index)} />
          <Divide unit={unit} value={part.division} taken={takenBut(parts, index)} onChange={(division) => set(index, { division })} />
        </section>
      ))}
      <p className="small soft">{goesOn ? t('divide.rest', { name: unit.shortName }) : t('split.everybody')}</p>
      {parts.length < mostParts && (
        <Button variant="default" size="compact-sm" onClick={() => onChange({ ...value, parts: [...parts, { key: 1 + Math.max(0, ...parts.map(({ key }) => key)), terms: fresh, division: nobody }] })}>
          {t('split.add')}
        </Button>
      )}
    </>
  );
}

/** Everybody and everything given to the other parts. */
const takenBut = (parts: readonly Part[], own: number): ReadonlySet<string> =>
  new Set(parts.flatMap(({ division }, index) => (index === own ? [] : [...division.membershipIds, ...division.candidacyIds, ...division.unitIds])));
