import type { Pool } from 'pg';
import type { RuleChange } from '@dangvu/domain/rulebook/rule-change';
import { enforceRuleChanges } from '@dangvu/domain/rulebook/rules';

interface StateRow {
  version: number;
  changes: (Omit<RuleChange, 'value'> & { numerator: number; denominator: number | null })[];
}

const stateSql = `
select s.version,
  (select coalesce(json_agg(json_build_object('id', c.id, 'param', c.param, 'numerator', c.numerator, 'denominator', c.denominator, 'validFrom', c.valid_from,
      'reason', c.reason, 'recordedAt', c.recorded_at, 'recordedBy', a.display_name) order by c.seq), '[]')
     from rule_change c join account a on a.id = c.recorded_by) as changes
  from rulebook_state s`;

/** Version 1 is the published rulebook, without any change. */
let loaded = 1;

/** Version of the rulebook this process works by; texts made under one version do not serve another. */
export const rulebookVersion = (): number => loaded;

/**
 * Sees to it that this process works by the rulebook of that version or a later one. Called with every caller that is read: a change
 * moves every caller's access version, so that nobody is served from memory across it.
 */
export async function keepRulebook(pool: Pool, version: number): Promise<void> {
  if (version === loaded) return;
  const { rows } = await pool.query<StateRow>(stateSql);
  const [state] = rows;
  if (!state) return;
  enforceRuleChanges(
    state.changes.map(({ numerator, denominator, ...change }) => ({ ...change, value: denominator === null ? numerator : { numerator, denominator } })),
  );
  loaded = state.version;
}
