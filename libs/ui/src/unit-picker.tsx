import { IconChevronDown, IconSearch, IconSitemap } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import { Pop } from './pop.tsx';
import style from './unit-picker.module.css';
import { useWords } from './words.tsx';

export interface UnitPickerProps {
  /** The chosen unit, on a phone by its short name; null while none is. */
  unit: { name: string; shortName?: string | undefined; path: readonly string[] } | null;
  /** What is typed into the search; the owner looks it up. */
  search: string;
  onSearch: (typed: string) => void;
  /** The tree, or the answers of the search with their paths; `close` when one was chosen. */
  children: (close: () => void) => ReactNode;
}

/** The unit that governs the page: name and path on the button; search and tree behind it. */
export function UnitPicker({ unit, search, onSearch, children }: UnitPickerProps): ReactElement {
  const words = useWords().unit;
  return (
    <Pop
      label={words.pick}
      look="bare"
      onOpen={() => onSearch('')}
      trigger={(trigger) => (
        <button {...trigger} className={style.button}>
          <IconSitemap size={18} stroke={1.6} aria-hidden />
          <span className={style.words}>
            {unit !== null && unit.path.length > 0 && <span className={style.path}>{unit.path.join(' › ')}</span>}
            <span className={unit?.shortName === undefined ? style.name : `${style.name} ${style.long}`}>{unit?.name ?? words.pick}</span>
            {unit?.shortName !== undefined && <span className={`${style.name} ${style.short}`}>{unit.shortName}</span>}
          </span>
          <IconChevronDown size={14} aria-hidden />
        </button>
      )}
    >
      {(close) => (
        <div className={style.panel}>
          <label className={style.search}>
            <IconSearch size={16} stroke={1.7} aria-hidden />
            <input
              data-autofocus
              type="search"
              autoComplete="off"
              aria-label={words.search}
              placeholder={words.search}
              value={search}
              onChange={(event) => onSearch(event.currentTarget.value)}
            />
          </label>
          <div className={style.content}>{children(close)}</div>
        </div>
      )}
    </Pop>
  );
}
