import { DomainError } from '@dangvu/domain/errors/domain-error';
import { membersAtOnce } from '@dangvu/domain/membership/at-once';
import type { Source } from '../../platform/read/shape.ts';
import type { StatementBuilder } from '../../platform/read/statement-builder.ts';
import { tooManyAtOnce } from '../headcount.ts';
import type { WorkItemScope } from '../work-scope.ts';

/** What waits in a unit, where the viewer reads names; refused with TOO_MANY_MEMBERS when it would be searched among more people than are gone through at once. */
export function workIn(unitId: string, statement: StatementBuilder, rows: (scope: WorkItemScope) => string): Source {
  const subtree = statement.subtree('NAMES_READ', unitId);
  return {
    from: rows({ statement, permission: 'NAMES_READ', units: subtree.units, whole: subtree.whole && subtree.permitted }),
    unless: {
      // How many there are is told to nobody who may not read there.
      sql: `(${tooManyAtOnce(subtree.units)} and ${statement.within('NAMES_READ', `(${subtree.units})[1]`)})`,
      refusal: () => new DomainError('TOO_MANY_MEMBERS', { path: ['unitId'], params: { most: membersAtOnce } }),
    },
  };
}
