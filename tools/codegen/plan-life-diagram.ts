// Writes libs/domain/planning/negotiation/PLAN-LIFE.md from the table of states and acts; with --check, compares and exits 1 on drift.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Role, roleLabels, rolePermissions } from '@dangvu/domain/access/roles';
import { actsIn, planActLabels, PlanStage, planStageLabels, planTransitions } from '@dangvu/domain/planning/negotiation/plan-life';

const file = new URL('../../libs/domain/planning/negotiation/PLAN-LIFE.md', import.meta.url);

function text(): string {
  const stages = Object.values(PlanStage);
  const arrows = planTransitions.flatMap(({ act, from, to }) =>
    from.flatMap((stage) => (to === null ? [`  ${stage} --> [*]: ${act}`] : to === 'SAME' ? [] : to.map((next) => `  ${stage} --> ${next}: ${act}`))),
  );
  const who = (permission: (typeof planTransitions)[number]['permission']) =>
    (Object.keys(rolePermissions) as Role[]).filter((role) => rolePermissions[role].has(permission)).map((role) => roleLabels[role].en).join(', ');
  return [
    '# The life of a plan',
    '',
    'Generated from `plan-life.ts`; do not edit. `npm run codegen` writes it.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...stages.map((stage) => `  ${stage}: ${planStageLabels[stage].en} (${planStageLabels[stage].vi})`),
    '  [*] --> DRAFT',
    ...arrows,
    '```',
    '',
    '| Stage | What can be done |',
    '|---|---|',
    ...stages.map((stage) => `| ${stage} | ${actsIn(stage).join(', ') || '–'} |`),
    '',
    '| Act | Vietnamese | Who | Where | |',
    '|---|---|---|---|---|',
    ...planTransitions.map(({ act, permission, at, anotherPerson }) =>
      `| ${act} | ${planActLabels[act].vi} | ${permission}: ${who(permission)} | ${at === 'PLAN' ? 'the unit that plans' : 'the unit that is to get the quota'} | ${anotherPerson ? 'not who proposed, where somebody else may' : ''} |`),
    '',
  ].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const made = text();
  if (!process.argv.includes('--check')) writeFileSync(file, made);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== made) {
    process.stderr.write('PLAN-LIFE.md is not what the table of states says. Run npm run codegen.\n');
    process.exit(1);
  }
}
