import { useApolloClient } from '@apollo/client/react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../config/paths.ts';
import { useViewer } from '../../viewer/viewer-context.ts';
import { closest, yearIn } from './entries.ts';
import type { PaletteEntry, PaletteGroup } from './entries.ts';
import { FindDocument, PlansToOpenDocument } from './find.generated.ts';
import type { FindQuery, PlansToOpenQuery } from './find.generated.ts';

interface Found {
  find: FindQuery | undefined;
  plans: PlansToOpenQuery | undefined;
}
const nothing: Found = { find: undefined, plans: undefined };

/** How long typing rests before the server is asked. */
const restMs = 180;

/**
 * People, units and plans that answer to what is typed: asked once typing rests, a question no longer wanted is taken
 * back, and nothing of it stays in the memory of the pages. Names are asked for only by those who may see them.
 */
export const useFound = (opened: boolean, typed: string): { groups: readonly PaletteGroup[]; waiting: boolean; failed: boolean } => {
  const { t } = useTranslation('frame');
  const { t: shell } = useTranslation('shell');
  const client = useApolloClient();
  const navigate = useNavigate();
  const { homeUnit, permissions } = useViewer();
  const wanted = typed.trim();
  const [answer, setAnswer] = useState<{ to: string; found: Found; failed: boolean }>({ to: '', found: nothing, failed: false });
  const people = permissions.includes('NAMES_READ');
  const organisation = permissions.includes('ORGANISATION_READ');
  const plans = permissions.includes('PLAN_READ');

  useEffect(() => {
    if (!opened) return undefined;
    const asked = new AbortController();
    const context = { fetchOptions: { signal: asked.signal }, queryDeduplication: false };
    const ask = async (): Promise<Found> => {
      const year = yearIn(wanted);
      const [find, planned] = await Promise.all([
        wanted.length < 2 ? undefined : client.query({ query: FindDocument, variables: { search: wanted, people, organisation }, fetchPolicy: 'no-cache', context }),
        plans ? client.query({ query: PlansToOpenDocument, variables: { under: homeUnit.id, ...(year === undefined ? {} : { year }) }, fetchPolicy: 'no-cache', context }) : undefined,
      ]);
      return { find: find?.data, plans: planned?.data };
    };
    const timer = setTimeout(() => {
      ask().then(
        (found) => { if (!asked.signal.aborted) setAnswer({ to: wanted, found, failed: false }); },
        () => { if (!asked.signal.aborted) setAnswer({ to: wanted, found: nothing, failed: true }); },
      );
    }, restMs);
    return () => {
      clearTimeout(timer);
      asked.abort();
    };
  }, [opened, wanted, client, homeUnit.id, people, organisation, plans]);

  const { find, plans: planned } = wanted === '' ? { find: undefined, plans: answer.found.plans } : answer.found;
  const toPerson = (personId: string) => () => void navigate({ to: paths.person, params: { personId } });
  const periodOf = (plan: PlansToOpenQuery['plans']['nodes'][number]) =>
    plan.year === null ? t('openTermPlan', { term: `${plan.startsOn.slice(0, 4)}–${plan.endsOn.slice(0, 4)}` }) : t('openPlan', { year: plan.year });
  const best = (entries: readonly PaletteEntry[], limit: number) => closest(entries, wanted, limit);
  const groups: PaletteGroup[] = [
    {
      title: shell('members'),
      entries: best((find?.members?.nodes ?? []).flatMap(({ personName, person, branch, status }) =>
        person === null ? [] : [{ id: `person-${person.id}`, title: personName, note: `${t(`status.${status}`)} · ${branch.shortName}`, go: toPerson(person.id) }]), 6),
    },
    {
      title: shell('candidates'),
      entries: best((find?.candidacies?.nodes ?? []).flatMap(({ personName, person, branch }) =>
        person === null ? [] : [{ id: `person-${person.id}`, title: personName, note: branch.shortName, go: toPerson(person.id) }]), 4),
    },
    {
      title: t('units'),
      entries: best((find?.units?.nodes ?? []).map(({ id, name, path }) => ({
        id: `unit-${id}`,
        title: name,
        note: path.map((above) => above.shortName).join(' › '),
        go: () => void navigate({ to: paths.unit, params: { unitId: id }, search: (before: Record<string, unknown>) => ({ ...before, unit: id === homeUnit.id ? undefined : id }) }),
      })), 6),
    },
    {
      title: t('acts'),
      entries: (planned?.plans.nodes ?? []).map((plan) => ({
        id: `plan-${plan.id}`,
        title: periodOf(plan),
        note: plan.state === 'DRAFT' ? `${plan.unit.shortName} · ${t('planDraft')}` : plan.unit.shortName,
        go: () => void navigate({ to: paths.plan, params: { planId: plan.id } }),
      })),
    },
  ];
  return { groups, waiting: opened && wanted.length >= 2 && answer.to !== wanted, failed: answer.failed && answer.to === wanted };
};
