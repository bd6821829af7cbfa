import { Dialog } from '@dangvu/ui/dialog';
import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { administration, sections } from '../shell/sections.ts';
import { answering, tidy } from './entries.ts';
import type { PaletteEntry } from './entries.ts';
import style from './palette.module.css';
import { useActs } from './use-acts.ts';
import { useFound } from './use-found.ts';

export interface PaletteProps {
  opened: boolean;
  onClose: () => void;
  /** Opens the form for a new password. */
  onPassword: () => void;
  /** Shows which keys there are. */
  onKeys: () => void;
  hidden: readonly string[];
}

/** Ctrl/Cmd-K: people, units, acts and pages by a few letters, without the marks if one likes. */
export function Palette({ opened, onClose, onPassword, onKeys, hidden }: PaletteProps): ReactElement {
  const { t } = useTranslation('frame');
  const { t: shell } = useTranslation('shell');
  const navigate = useNavigate();
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const acts = useActs(onPassword, onKeys);
  const { groups: found, waiting, failed } = useFound(opened, typed);

  // Quản trị is one heading with pages under it; here its pages stand by themselves.
  const places = [...sections.filter(({ key }) => key !== 'administration'), ...administration].filter(({ key }) => !hidden.includes(key));
  const pages = places.map(({ key, to }): PaletteEntry => ({ id: `page-${key}`, title: shell(key), go: () => void navigate({ to }) }));
  const plans = found.at(-1)?.entries ?? [];
  const people = found.slice(0, -1);
  const groups = tidy([
    { title: t('pages'), entries: answering(pages, typed) },
    ...people,
    { title: t('acts'), entries: [...answering(plans, typed).slice(0, typed.trim() === '' ? 2 : 6), ...answering(acts, typed)] },
  ]);
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
    <Dialog opened={opened} onClose={onClose} title={shell('find')} placement="top" bare>
      <div className={style.body}>
        <TextInput
          data-autofocus
          role="combobox"
          aria-label={shell('find')}
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={current === undefined ? undefined : `${listId}-${current.id}`}
          placeholder={shell('find')}
          leftSection={<IconSearch size={18} aria-hidden />}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={press}
        />
        <div id={listId} ref={list} role="listbox" aria-label={shell('find')} aria-busy={waiting || undefined} className={style.list}>
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
                  {entry.note !== undefined && entry.note !== '' && <span className={style.note}>{entry.note}</span>}
                </div>
              ))}
            </div>
          ))}
        </div>
        <p className={style.nothing} role="status">
          {failed ? t('findFailed') : waiting ? t('finding') : entries.length === 0 ? t('findNothing') : ''}
        </p>
      </div>
    </Dialog>
  );
}
