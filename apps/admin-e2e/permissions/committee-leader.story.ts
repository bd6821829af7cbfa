import { expect } from '@jest/globals';
import { story } from '../harness/story.ts';
import { allSections, expectAccess } from './access.ts';

story('Lãnh đạo cấp ủy', (one) => {
  one.check('reads everything of the town, records nothing about people and types no quota; publishing is the one act', async () => {
    const { page, open } = await expectAccess(one, 'leader', {
      sections: allSections.slice(0, -1),
      opens: ['overview', 'candidates', 'members', 'person', 'organisation', 'unit', 'plans', 'plan-published', 'reports', 'report-accepted', 'rules'],
      refuses: ['/admin/accounts', '/admin/clients', '/admin/audit'],
    });
    const { members } = await one.read<{ members: { nodes: { person: { id: string } }[] } }>('leader', '{ members(first: 1) { nodes { person { id } } } }');
    await open(`/members/${members.nodes[0]?.person.id}`);
    expect(await page.getByRole('region', { name: 'Ghi việc mới' }).getByRole('button').count()).toBe(0);
    const { plans } = await one.read<{ plans: { nodes: { id: string }[] } }>('townOfficer', '{ plans(filter: { state: DRAFT }, first: 1) { nodes { id } } }');
    await open(`/plans/${plans.nodes[0]?.id}`);
    expect(await page.locator('[role="gridcell"][aria-readonly="false"]').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Ban hành', exact: true }).count()).toBe(1);
  }, 90_000);
});
