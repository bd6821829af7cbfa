import { useQuery } from '@apollo/client/react';
import { Pop } from '@dangvu/ui/pop';
import { Button } from '@mantine/core';
import { IconBookmark, IconBookmarkFilled } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useContext, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { frameKeys } from '../config/frame.ts';
import { parseSearch } from '../config/search.ts';
import { ViewerContext } from '../viewer/viewer-context.ts';
import type { ViewedList } from '../viewer/viewer-context.ts';
import type { ChoosableColumn } from './column-chooser.tsx';
import { plainList } from './list-kept.ts';
import type { ListKept, ReadAddress } from './list-kept.ts';
import { lostParts, searchOfView, viewSearch } from './list-search.ts';
import { RemoveView } from './remove-view.tsx';
import { RolesOfView } from './roles-of-view.tsx';
import { SaveView } from './save-view.tsx';
import { SavedViewsDocument } from './saved-views.generated.ts';
import type { ViewLineFragment } from './saved-views.generated.ts';
import style from './saved-views.module.css';
import { ViewsPanel } from './views-panel.tsx';

export interface SavedViewsProps<Kept extends ListKept> {
  list: ViewedList;
  read: ReadAddress<Kept>;
  /** The view in the address, `plainList`, or none. */
  viewId: string | undefined;
  /** What the columns are called. */
  columns: readonly ChoosableColumn[];
}

/** What is open over the page. */
export type ViewTask = { kind: 'save' } | { kind: 'change'; view: ViewLineFragment } | { kind: 'remove'; view: ViewLineFragment } | { kind: 'roles'; view: ViewLineFragment };

/** The saved views of a list: which one stands, whether it was changed since, and the way to all of them. */
export function SavedViews<Kept extends ListKept>({ list, read, viewId, columns }: SavedViewsProps<Kept>): ReactElement {
  const { t } = useTranslation('saved-views');
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const known = useContext(ViewerContext);
  const [task, setTask] = useState<ViewTask | null>(null);
  const [looked, setLooked] = useState(false);
  // Asked for when somebody looks, or when the address names one.
  const asked = useQuery(SavedViewsDocument, { variables: { list }, skip: !looked && (viewId === undefined || viewId === plainList), fetchPolicy: 'cache-and-network' });
  const views = (asked.data ?? asked.previousData)?.savedViews;
  const standing = views?.find(({ id }) => id === viewId);
  const now = viewSearch(search, read);
  const changed = standing !== undefined && now !== viewSearch(parseSearch(standing.search), read);
  const lost = standing === undefined ? [] : lostParts(standing.search, read);
  const opening = known?.viewer.openingViews.find((view) => view.list === list);

  const go = (next: (before: Record<string, unknown>) => Record<string, unknown>) => void navigate({ to: '.', search: next, resetScroll: false });
  const open = (view: { id: string; search: string }) => go((before) => searchOfView(before, view));
  const openPlain = () => go((before) => ({ ...Object.fromEntries(frameKeys.map((key) => [key, before[key]])), ...(opening === undefined ? {} : { saved: plainList }) }));
  const again = () => {
    void asked.refetch();
    // What the list opens with came with the caller.
    known?.refresh();
  };
  const close = () => setTask(null);
  const nameOf = (part: string) => {
    const column = columns.find(({ key }) => key === part);
    return column?.name ?? part;
  };
  return (
    <>
      <Pop
        label={t('title')}
        align="end"
        onOpen={() => setLooked(true)}
        trigger={(trigger) => (
          <Button {...trigger} variant="default" className={style.opener} leftSection={standing === undefined ? <IconBookmark size={18} stroke={1.7} aria-hidden /> : <IconBookmarkFilled size={18} aria-hidden />}>
            <span className={style.standing}>{standing?.name ?? t('open')}</span>
            {changed && <span className={style.changed}>{t('changed')}</span>}
          </Button>
        )}
      >
        {(closePanel) => (
          <ViewsPanel
            list={list} views={views} error={asked.error} onRetry={() => void asked.refetch()} standing={standing} changed={changed} search={now}
            onOpen={(view) => { closePanel(); open(view); }}
            onPlain={() => { closePanel(); openPlain(); }}
            onTask={(next) => { closePanel(); setTask(next); }}
            onChanged={again}
          />
        )}
      </Pop>
      {lost.length > 0 && !changed && <p className={style.lost} role="status">{t('lost', { parts: lost.map(nameOf).join(', ') })}</p>}
      {(task?.kind === 'save' || task?.kind === 'change') && (
        <SaveView
          list={list} search={now} view={task.kind === 'change' ? task.view : null} onClose={close}
          onSaved={(view) => {
            close();
            again();
            if (task.kind === 'save') open(view);
          }}
        />
      )}
      {task?.kind === 'remove' && <RemoveView view={task.view} onClose={close} onRemoved={() => { close(); again(); if (task.view.id === viewId) go((before) => ({ ...before, saved: undefined })); }} />}
      {task?.kind === 'roles' && <RolesOfView list={list} view={task.view} onClose={close} onChanged={again} />}
    </>
  );
}
