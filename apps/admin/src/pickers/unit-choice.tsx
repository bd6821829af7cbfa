import { useQuery } from '@apollo/client/react';
import { UnitPicker } from '@dangvu/ui/unit-picker';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFrame, useSetFrame } from '../config/frame.ts';
import { paths } from '../config/paths.ts';
import { lazyPart } from '../i18n/lazy-part.ts';
import { useViewer } from '../viewer/viewer-context.ts';
import style from './pickers.module.css';
import { PickedUnitDocument } from './unit.generated.ts';

const UnitPanel = lazyPart(() => import('./unit-panel.tsx').then((module) => module.UnitPanel), ['frame']);

/** Arrow down leaves the search for the list, Enter takes its first answer, arrow up at the top comes back. */
const walk = (event: KeyboardEvent<HTMLElement>) => {
  if (event.nativeEvent.isComposing || !(event.target instanceof HTMLElement)) return;
  const panel = event.target.closest('[popover]');
  const list = [...(panel?.querySelectorAll<HTMLElement>("[data-unit], [role='treeitem'][tabindex='0']") ?? [])];
  if (event.target.matches("input[type='search']")) {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    if (event.key === 'ArrowDown') list[0]?.focus();
    else list.find((entry) => entry.hasAttribute('data-answer'))?.click();
    return;
  }
  if (!event.target.hasAttribute('data-unit') || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
  event.preventDefault();
  const at = list.indexOf(event.target) + (event.key === 'ArrowDown' ? 1 : -1);
  if (at < 0) panel?.querySelector<HTMLElement>("input[type='search']")?.focus();
  else list[at]?.focus();
};

/** Which unit the pages are about: the viewer's own unless another is chosen; kept in the address. */
export function UnitChoice(): ReactElement {
  const { t } = useTranslation('shell');
  const { unit: wanted, asOf, isToday } = useFrame();
  const setFrame = useSetFrame();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const { homeUnit, grants } = useViewer();
  const [search, setSearch] = useState('');
  const elsewhere = wanted !== undefined && wanted !== homeUnit.id;
  const { data, previousData, loading } = useQuery(PickedUnitDocument, {
    variables: { id: wanted ?? homeUnit.id, ...(isToday ? {} : { asOf }) },
    skip: !elsewhere && isToday,
    fetchPolicy: 'cache-first',
  });
  const asked = data ?? (loading ? previousData : undefined);
  const found = !elsewhere && isToday ? homeUnit : asked?.unit;
  const shown = found ?? (elsewhere ? null : homeUnit);
  const path = shown?.path.map((above) => above.shortName) ?? [];

  if (homeUnit.childCount === 0 && grants.length <= 1 && !elsewhere) {
    return (
      <div className={style.single}>
        {path.length > 0 && <span className={style.singlePath}>{path.join(' › ')}</span>}
        <span className={style.singleName}>{homeUnit.name}</span>
      </div>
    );
  }
  const choose = (chosen: { id: string }) => {
    const unit = chosen.id === homeUnit.id ? undefined : chosen.id;
    // The page of one unit is about the unit in its path: choosing another opens that one's page.
    if (pathname.startsWith(`${paths.organisation}/`)) {
      void navigate({ to: paths.unit, params: { unitId: chosen.id }, search: (before: Record<string, unknown>) => ({ ...before, unit }) });
    } else setFrame({ unit });
  };
  const missing = elsewhere && !loading && shown === null ? { name: t('unitUnknown'), path: [] } : null;
  const drawn = shown === null ? missing : { name: shown.name, shortName: shown.shortName, path };
  return (
    <div className={style.whole} role="presentation" onKeyDown={walk}>
      <UnitPicker unit={drawn} search={search} onSearch={setSearch}>
        {(close) => (
          <Suspense>
            <UnitPanel
              search={search}
              chosenId={shown?.id ?? null}
              onChoose={(chosen) => {
                choose(chosen);
                close();
              }}
            />
          </Suspense>
        )}
      </UnitPicker>
    </div>
  );
}
