import { addDays, isLocalDate } from '../calendar/local-date.ts';
import type { Rule } from './rule.ts';

function wrongRow(rule: Rule): string | null {
  if (!isLocalDate(rule.validFrom)) return 'validFrom is not a day';
  if (rule.validTo !== null && !isLocalDate(rule.validTo)) return 'validTo is not a day';
  if (rule.validTo !== null && rule.validTo < rule.validFrom) return 'ends before it begins';
  const isVote = rule.unit === 'AT_LEAST' || rule.unit === 'MORE_THAN';
  const listed = Array.isArray(rule.value) ? (rule.value as readonly unknown[]) : null;
  const named = rule.unit === 'UNIT_KINDS' ? 'string' : 'number';
  if ((listed !== null) !== (rule.unit === 'UNIT_KINDS' || rule.unit === 'PARTY_AGES')) return 'kinds of unit and years of party age, and only they, are listed';
  if (listed && (listed.length === 0 || new Set(listed).size < listed.length || listed.some((one) => typeof one !== named))) return 'lists one thing at least, each once';
  if (isVote !== (typeof rule.value === 'object' && listed === null)) return 'a vote and only a vote is a fraction';
  if (typeof rule.value === 'number' && !(Number.isInteger(rule.value) && (rule.value > 0 || (rule.value === 0 && rule.unit === 'MONTHS'))))
    return 'value is not a positive integer, nor 0 months';
  if (typeof rule.value === 'object' && 'numerator' in rule.value && !(rule.value.numerator > 0 && rule.value.numerator < rule.value.denominator)) {
    return 'fraction is not between 0 and 1';
  }
  return null;
}

/**
 * Refuses a rulebook in which a day has two rules or none: throws with every mistake found, else returns the rows.
 * Of one parameter the rows must follow each other day by day, and the last one must be open.
 */
export function validateRules(rules: readonly Rule[]): readonly Rule[] {
  const mistakes: string[] = [];
  const seen = new Set<string>();
  for (const rule of rules) {
    if (seen.has(rule.code)) mistakes.push(`${rule.code}: twice`);
    seen.add(rule.code);
    const wrong = wrongRow(rule);
    if (wrong) mistakes.push(`${rule.code}: ${wrong}`);
  }
  const rows = rules.filter((rule) => wrongRow(rule) === null).sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  for (const param of new Set(rows.map((rule) => rule.param))) {
    const ofParam = rows.filter((rule) => rule.param === param);
    for (const [index, rule] of ofParam.entries()) {
      const next = ofParam[index + 1];
      if (!next) {
        if (rule.validTo !== null) mistakes.push(`${rule.code}: the last row must be open`);
      } else if (rule.validTo === null || next.validFrom <= rule.validTo) {
        mistakes.push(`${rule.code}: overlaps ${next.code}`);
      } else if (next.validFrom > addDays(rule.validTo, 1)) {
        mistakes.push(`${rule.code}: gap before ${next.code}`);
      }
    }
  }
  if (mistakes.length > 0) throw new Error(`rulebook: ${mistakes.join('; ')}`);
  return rules;
}
