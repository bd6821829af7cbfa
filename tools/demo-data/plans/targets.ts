// Targets beside the number of the grid: what the province asks of the town and the town of its wards, in the forms committees use.
import type { LocalDate } from '@dangvu/domain/calendar/local-date';
import type { TargetTerms } from '@dangvu/domain/planning/targets/target-kinds';
import type { Decision, World } from '../history/model.ts';
import type { Unit } from '../units/tree.ts';
import { unitNamed } from '../units/tree.ts';
import type { Plan, Plans } from './plans.ts';

/** Ids the migration gives the indicators every town has. */
export const indicators = {
  admissions: '00000000-0000-7000-8000-00000000f001',
  committees: '00000000-0000-7000-8000-00000000f002',
  women: '00000000-0000-7000-8000-00000000f003',
  youth: '00000000-0000-7000-8000-00000000f004',
  ethnic: '00000000-0000-7000-8000-00000000f005',
  soldiers: '00000000-0000-7000-8000-00000000f007',
} as const;

export interface DemoTarget {
  plan: Plan;
  unit: Unit;
  indicator: string;
  /** Of a draft there is no decision and no line. */
  line: { kind: 'ASSIGNED' | 'LOWERED'; decision: Decision; effectiveOn: LocalDate } | null;
  terms: TargetTerms;
  reason: string | null;
}

const terms = (kind: TargetTerms['kind'], low: number | null = null, more: Partial<TargetTerms> = {}): TargetTerms => ({ kind, low, high: null, base: null, dueOn: null, ...more });

/** What every yearly plan of the town asks for beside the numbers. Six months before enlistment in February is the end of August. */
function askedIn(world: World, year: number, quotas: ReadonlyMap<Unit, number>): Omit<DemoTarget, 'plan' | 'line'>[] {
  const { tree } = world;
  const wards = tree.grassroots.filter(({ sector }) => sector === 'WARD' || sector === 'COMMUNE');
  const one = (unit: Unit, indicator: string, what: TargetTerms, reason: string | null = null) => ({ unit, indicator, terms: what, reason });
  return [
    one(tree.town, indicators.admissions, terms('RATE', 300, { high: 400, base: 'YEAR_START' }), 'Tỉnh ủy định hướng 3–4 % một năm'),
    one(tree.town, indicators.committees, terms('COVERAGE', 10_000), 'Nghị quyết Đại hội: chi bộ dân cư đủ điều kiện đều có chi ủy'),
    one(tree.town, indicators.women, terms('COMPOSITION', 4_500)),
    one(tree.town, indicators.youth, terms('COMPOSITION', 6_000)),
    one(tree.town, indicators.ethnic, terms('COMPOSITION', 500)),
    ...wards.flatMap((ward) => {
      const quota = quotas.get(ward) ?? 0;
      return [
        ...(quota > 1 ? [one(ward, indicators.admissions, terms('RANGE', quota - 1, { high: quota + 2 }))] : []),
        one(ward, indicators.committees, terms('COVERAGE', 10_000)),
        one(ward, indicators.youth, terms('DEADLINE', 1, { dueOn: `${year}-08-31` }), 'Kết nạp trước khi nhập ngũ ít nhất 6 tháng'),
        one(ward, indicators.soldiers, terms('AT_LEAST_ONE')),
      ];
    }),
    one(unitNamed(tree, 'Phường Hòa Hiếu'), indicators.women, terms('NUMBER', 3)),
  ];
}

/** Targets of the town's plans of the last two years with one that was lowered, and of the plan being drawn up. */
export function makeTargets(world: World, made: Plans): DemoTarget[] {
  const year = Number(world.today.slice(0, 4));
  return made.plans.filter(({ unit, periodKind, startsOn }) => unit === world.tree.town && periodKind === 'YEAR' && Number(startsOn.slice(0, 4)) >= year - 1).flatMap((plan) => {
    const of = Number(plan.startsOn.slice(0, 4));
    const given = new Map((plan.decision === null ? made.drafts : made.lines).filter((one) => one.plan === plan).map(({ unit, amount }) => [unit, amount]));
    const { decision } = plan;
    const asked = askedIn(world, of, given);
    if (decision === null) return asked.map((one) => ({ ...one, plan, line: null }));
    const targets: DemoTarget[] = asked.map((one) => ({ ...one, plan, line: { kind: 'ASSIGNED', decision, effectiveOn: decision.decidedOn } }));
    const adjusted = made.lines.find((line) => line.plan === plan && line.kind === 'LOWERED');
    const lowered = targets.find((one) => one.unit === adjusted?.unit && one.indicator === indicators.admissions);
    if (adjusted && lowered?.terms.low && lowered.terms.low > 2) {
      targets.push({
        ...lowered, line: { kind: 'LOWERED', decision: adjusted.decision, effectiveOn: adjusted.effectiveOn }, reason: adjusted.reason,
        terms: { ...lowered.terms, low: lowered.terms.low - 2, high: (lowered.terms.high ?? 0) - 2 },
      });
    }
    return targets;
  });
}
