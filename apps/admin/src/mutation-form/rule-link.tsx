import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { cite } from '../apollo/clause.ts';
import type { Clause } from '../apollo/clause.ts';
import { paths } from '../config/paths.ts';

/** A rule as it is cited, leading to its row in the rulebook: in the version that applies here, with all the others. */
export function RuleLink({ rule, title }: { rule: Clause; title?: string | undefined }): ReactElement {
  const text = title === undefined ? cite(rule) : `${title} · ${cite(rule)}`;
  return rule.id === undefined ? <>{text}</> : <Link to={paths.rules} search={(before) => ({ ...before, row: rule.id, q: undefined, day: undefined })}>{text}</Link>;
}
