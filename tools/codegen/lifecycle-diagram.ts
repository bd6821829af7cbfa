// Writes libs/domain/membership/LIFECYCLE.md from the transition table; with --check, compares and exits 1 on drift.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Role, roleLabels, rolePermissions } from '@dangvu/domain/access/roles';
import {
  type LifecycleState,
  NONE,
  stateLabels,
  type Subject,
  subjectOf,
  type Transition,
  transitions,
} from '@dangvu/domain/membership/lifecycle';

export const diagramFile = new URL('../../libs/domain/membership/LIFECYCLE.md', import.meta.url);

const decisionWords = { REQUIRED: 'yes', OPTIONAL: 'if there is one', NONE: '–' } as const;
const dayWords = {
  TYPED: 'the day typed',
  DECISION: 'the day of the decision',
  ADMISSION: 'the day the admission was decided',
  PROBATION_END: 'the day probation ends',
} as const;

function concerns(transition: Transition, subject: Subject): boolean {
  const ends = transition.to === 'SAME' ? transition.from : [...transition.from, ...transition.to];
  return ends.some((state) => subjectOf(state) === subject);
}

function arrows(transition: Transition): { from: LifecycleState; to: LifecycleState }[] {
  const { to } = transition;
  return transition.from.flatMap((from) => (to === 'SAME' ? [from] : to).map((target) => ({ from, to: target })));
}

function mermaid(all: readonly Transition[], subject: Subject): string[] {
  const rows = all.filter((row) => concerns(row, subject));
  const lines = ['```mermaid', 'stateDiagram-v2'];
  for (const [state, label] of Object.entries(stateLabels)) {
    if (subjectOf(state as LifecycleState) === subject) lines.push(`  ${state}: ${label.en} (${label.vi})`);
  }
  const name = (state: LifecycleState) => (state === NONE ? '[*]' : state);
  for (const row of rows) {
    // Acts that never change the state would bury the others; they are in the table below.
    if (row.to === 'SAME') continue;
    for (const { from, to } of arrows(row)) {
      lines.push(`  ${name(from)} --> ${name(to)}: ${row.act}${from === to ? ' (fails)' : ''}`);
    }
    if (row.opens && subjectOf(row.opens) !== subject) lines.push(`  ${row.to[0]} --> [*]: opens ${row.opens}`);
  }
  for (const row of all) {
    if (row.opens && subjectOf(row.opens) === subject) lines.push(`  [*] --> ${row.opens}: ${row.act}`);
  }
  return [...lines, '```'];
}

function who(transition: Transition): string {
  const { permission } = transition;
  const roles = (Object.keys(rolePermissions) as Role[]).filter((role) => rolePermissions[role].has(permission));
  const where = transition.permissionAt === 'DESTINATION' ? ', at the destination' : '';
  return `${permission}: ${roles.map((role) => roleLabels[role].en).join(', ')}${where}`;
}

function table(rows: readonly Transition[]): string[] {
  return [
    '| Act | From | To | Who | Decision | Counts from | Clauses |',
    '|---|---|---|---|---|---|---|',
    ...rows.map((row) => {
      const to = row.to === 'SAME' ? 'unchanged' : row.to.join(' or ');
      const opens = row.opens ? `, opens ${row.opens}` : '';
      const from = row.from.length > 5 ? 'any state with a record' : row.from.join(', ');
      const act = `${row.act}<br>${row.label.vi}`;
      const [decision, day] = [decisionWords[row.decision], dayWords[row.effectiveOn]];
      const cells = [act, from, `${to}${opens}`, who(row), decision, day, row.clauses.join('; ')];
      return `| ${cells.join(' | ')} |`;
    }),
  ];
}

/** The page for a table of transitions. */
export function renderLifecycle(rows: readonly Transition[]): string {
  const part = (title: string, subject: Subject): string[] => {
    const own = rows.filter((row) => concerns(row, subject));
    return [`## ${title}`, '', ...mermaid(rows, subject), '', ...table(own), ''];
  };
  return [
    '# The lifecycle of a member',
    '',
    'Written by `npm run codegen` from `lifecycle-table.ts`; do not edit. The numbers behind the clauses are in',
    '`../rulebook/rules.ts`. Acts that change no state are in the tables only.',
    '',
    ...part('Candidacy', 'CANDIDACY'),
    ...part('Membership', 'MEMBERSHIP'),
  ].join('\n');
}

/** Writes the page, or compares it: the exit code, 1 when the committed page is not what the table says. */
export function lifecycleDiagram(file: URL, check: boolean): number {
  const expected = renderLifecycle(transitions);
  if (!check) {
    writeFileSync(file, expected);
    return 0;
  }
  const committed = existsSync(file) ? readFileSync(file, 'utf8') : null;
  if (committed === expected) return 0;
  const lines = (committed ?? '').split('\n');
  const line = expected.split('\n').findIndex((text, index) => text !== lines[index]);
  const at = (line < 0 ? expected.split('\n').length : line) + 1;
  const where = committed === null ? 'is missing' : `differs from the transition table at line ${at}`;
  console.error(`libs/domain/membership/LIFECYCLE.md ${where}. Run: npm run codegen`);
  return 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = lifecycleDiagram(diagramFile, process.argv.includes('--check'));
}
