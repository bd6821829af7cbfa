import type { LocalDate } from '../calendar/local-date.ts';
import { kindsOf, ruleOn } from '../rulebook/rules.ts';
import type { UnitKind } from './unit-kinds.ts';

/**
 * Whether units of a kind stand directly over grassroots organisations on a day, or over those that do: the town and the province, and
 * since the district level ended on 1 July 2025 a ward or commune as well (294-QĐ/TW 4.3.2, 10.2). Who admits and expels, restores, issues
 * cards and refers whoever leaves. An act is judged for its own day, whenever it is typed.
 */
export const isDirectSuperior = (kind: UnitKind, on: LocalDate): boolean => kindsOf(ruleOn('DIRECT_SUPERIOR', on)).includes(kind);
