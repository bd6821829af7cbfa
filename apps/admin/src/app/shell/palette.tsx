import { Dialog } from '@dangvu/ui/dialog';
import { answers } from '@dangvu/ui/fold';
import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import style from './palette.module.css';
import { administration, sections } from './sections.ts';

export interface PaletteEntry {
  id: string;
  title: string;
  /** Kind, unit or path, in small. */
  note?: string | undefined;
  go: () => void;
}
export interface PaletteGroup {
  title: string;
  entries: readonly PaletteEntry[];
}
/** Asks the server for people, units and acts; called with at least two letters, never twice at once. */
export type FindEntries = (typed: string, signal: AbortSignal) => Promise<readonly PaletteGroup[]>;

export interface PaletteProps {
  opened: boolean;
  onClose: () => void;
  findEntries?: FindEntries | undefined;
  hidden?: readonly string[] | undefined;
}

/** Waits until typing rests before asking, and drops answers to questions no longer asked. */
const useFound = (typed: string, find: FindEntries | undefined): readonly PaletteGroup[] => {
  const [groups, setGroups] = useState<readonly PaletteGroup[]>([]);
  useEffect(() => {
    const wanted = typed.trim();
    if (find === undefined || wanted.length < 2) {
      setGroups([]);
      return undefined;
    }
    const asked = new AbortController();
    const timer = setTimeout(() => {
      find(wanted, asked.signal).then(
        (answer) => { if (!asked.signal.aborted) setGroups(answer); },
        () => { if (!asked.signal.aborted) setGroups([]); },
      );
    }, 180);
    return () => {
      clearTimeout(timer);
      asked.abort();
    };
  }, [typed, find]);
  return groups;
};

/** Ctrl/Cmd-K: people, units, acts and pages by a few letters, without the marks if one likes. */
export function Palette({ opened, onClose, findEntries, hidden = [] }: PaletteProps): ReactElement {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);

  const pages = [...sections, ...administration]
    .filter(({ key }) => !hidden.includes(key) && answers(t(key), typed))
    .map(({ key, to }): PaletteEntry => ({ id: `page-${key}`, title: t(key), go: () => void navigate({ to }) }));
  const groups = [...useFound(typed, findEntries), { title: t('pages'), entries: pages }].filter((group) => group.entries.length > 0);
  const entries = groups.flatMap((group) => group.entries);
  const current = entries[Math.min(at, entries.length - 1)];

  useEffect(() => {
    if (opened) {
      setTyped('');
      setAt(0);
    }
  }, [opened]);
  useEffect(() => {
    list.current?.querySelector("[aria-selected='true']")?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const choose = (entry: PaletteEntry | undefined) => {
    if (entry === undefined) return;
    onClose();
    entry.go();
  };
  const press = (event: KeyboardEvent) => {
    // Enter and arrows that belong to a Vietnamese input method being composed are not ours.
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && entries.length > 0) {
      event.preventDefault();
      setAt((before) => (Math.min(before, entries.length - 1) + step + entries.length) % entries.length);
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      choose(current);
    }
  };

  return (
    <Dialog opened={opened} onClose={onClose} title={t('find')} placement="top" bare>
      <div className={style.body}>
        <TextInput
          data-autofocus
          role="combobox"
          aria-label={t('find')}
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={current === undefined ? undefined : `${listId}-${current.id}`}
          placeholder={t('find')}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={press}
        />
        <div id={listId} ref={list} role="listbox" aria-label={t('find')} className={style.list}>
          {groups.map((group) => (
            <div key={group.title} role="group" aria-label={group.title}>
              <div className={style.group} aria-hidden>{group.title}</div>
              {group.entries.map((entry) => (
                <div
                  key={entry.id}
                  id={`${listId}-${entry.id}`}
                  role="option"
                  aria-selected={entry === current}
                  className={style.entry}
                  onMouseMove={() => setAt(entries.indexOf(entry))}
                  onClick={() => choose(entry)}
                >
                  <span>{entry.title}</span>
                  {entry.note !== undefined && <span className={style.note}>{entry.note}</span>}
                </div>
              ))}
            </div>
          ))}
        </div>
        {entries.length === 0 && <p className={style.nothing} role="status">{t('findNothing')}</p>}
      </div>
    </Dialog>
  );
}
