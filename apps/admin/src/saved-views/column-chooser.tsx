import type { Column } from '@dangvu/ui/data-table';
import { Pop } from '@dangvu/ui/pop';
import { Button, Checkbox } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import style from './saved-views.module.css';

/** A column as it is chosen: what it is called, and whether the list begins with it. */
export type ChoosableColumn = Pick<Column<never>, 'key' | 'header' | 'name' | 'usual'>;

export interface ColumnChooserProps {
  /** Every column the list can have, in its order; the first names the row and always stands. */
  columns: readonly ChoosableColumn[];
  /** Keys of those that stand; undefined: those the list begins with. */
  chosen: readonly string[] | undefined;
  /** Given the keys of what is to stand; undefined for what the list begins with, so that the address stays clean. */
  onChange: (chosen: readonly string[] | undefined) => void;
}

/** Which columns stand. */
export function ColumnChooser({ columns, chosen, onChange }: ColumnChooserProps): ReactElement {
  const { t } = useTranslation('saved-views');
  const usual = columns.flatMap(({ key, usual: begins }) => (begins === false ? [] : [key]));
  const first = columns[0]?.key;
  const standing = new Set(chosen ?? usual);
  if (first !== undefined) standing.add(first);
  const choose = (keys: ReadonlySet<string>) => {
    const next = columns.map(({ key }) => key).filter((key) => keys.has(key));
    onChange(next.join() === usual.join() ? undefined : next);
  };
  return (
    <Pop
      label={t('columns.title')}
      align="end"
      trigger={(trigger) => (
        <Button {...trigger} variant="default" leftSection={<IconColumns3 size={18} stroke={1.7} aria-hidden />}>
          {chosen === undefined ? t('columns.open') : t('columns.openCount', { count: standing.size, all: columns.length })}
        </Button>
      )}
    >
      {() => (
        <fieldset className={style.columns}>
          <legend>{t('columns.title')}</legend>
          <div className={style.sets}>
            <Button variant="subtle" size="compact-sm" onClick={() => onChange(undefined)}>{t('columns.usual')}</Button>
            <Button variant="subtle" size="compact-sm" onClick={() => choose(new Set(columns.map(({ key }) => key)))}>{t('columns.all')}</Button>
          </div>
          <div className={style.boxes}>
            {columns.map(({ key, name, header }) => (
              <Checkbox
                key={key} label={name ?? header} checked={standing.has(key)} disabled={key === first}
                onChange={(event) => choose(new Set(event.currentTarget.checked ? [...standing, key] : [...standing].filter((one) => one !== key)))}
              />
            ))}
          </div>
        </fieldset>
      )}
    </Pop>
  );
}
