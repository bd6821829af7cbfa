import { Sector, sectorLabels, unitKinds } from '@dangvu/domain/organisation/unit-kinds';
import type { UnitKind } from '@dangvu/domain/organisation/unit-kinds';
import { NativeSelect, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../../../i18n/use-label.ts';
import style from './reorganise.module.css';

/** What a unit is called and is, as the forms hold it. */
export interface Terms {
  name: string;
  shortName: string;
  code: string;
  kind: UnitKind;
  sector: Sector;
}

export const complete = ({ name, shortName, code }: Terms): boolean => [name, shortName, code].every((text) => text.trim() !== '');

/** As the API takes it: composed letters, no blanks at the ends. */
export const typedTerms = (terms: Terms): Terms => ({ ...terms, name: terms.name.normalize('NFC').trim(), shortName: terms.shortName.normalize('NFC').trim(), code: terms.code.trim() });

export interface TermsFieldsProps {
  value: Terms;
  onChange: (terms: Terms) => void;
  kinds: readonly UnitKind[];
  /** Refusals by field, with the path the input has them under. */
  errors: Record<string, string>;
  path: string;
}

export function TermsFields({ value, onChange, kinds, errors, path }: TermsFieldsProps): ReactElement {
  const { t } = useTranslation('reorganise');
  const label = useLabel();
  const at = (field: string): string | undefined => errors[path === '' ? field : `${path}.${field}`];
  return (
    <div className={style.terms}>
      <TextInput className={style.wide} label={t('unit.name')} required value={value.name} error={at('name')} onChange={(event) => onChange({ ...value, name: event.currentTarget.value })} />
      <TextInput label={t('unit.shortName')} required value={value.shortName} error={at('shortName')} onChange={(event) => onChange({ ...value, shortName: event.currentTarget.value })} />
      <TextInput label={t('unit.code')} required value={value.code} error={at('code')} onChange={(event) => onChange({ ...value, code: event.currentTarget.value })} />
      <NativeSelect
        label={t('unit.kind')} value={value.kind} error={at('kind')} data={kinds.map((kind) => ({ value: kind, label: label(unitKinds[kind].label) }))}
        onChange={(event) => onChange({ ...value, kind: event.currentTarget.value as UnitKind })}
      />
      <NativeSelect
        label={t('unit.sector')} value={value.sector} error={at('sector')} data={Object.values(Sector).map((sector) => ({ value: sector, label: label(sectorLabels[sector]) }))}
        onChange={(event) => onChange({ ...value, sector: event.currentTarget.value as Sector })}
      />
    </div>
  );
}
