import { expect } from '@jest/globals';
import { story } from '../harness/story.ts';
import { allSections, expectAccess } from './access.ts';

story('Cán bộ kiểm tra', (one) => {
  one.check('reads everything and the log; changes nothing', async () => {
    const { page, open } = await expectAccess(one, 'inspector', {
      sections: allSections,
      opens: ['overview', 'candidates', 'members', 'person', 'organisation', 'unit', 'plans', 'plan-published', 'reports', 'report-accepted', 'rules', '/admin/audit'],
      refuses: ['/admin/accounts', '/admin/clients'],
    });
    const { members } = await one.read<{ members: { nodes: { person: { id: string } }[] } }>('inspector', '{ members(first: 1) { nodes { person { id } } } }');
    await open(`/members/${members.nodes[0]?.person.id}`);
    expect(await page.getByRole('region', { name: 'Ghi việc mới' }).getByRole('button').count()).toBe(0);
    await open('/plans');
    for (const name of ['Lập kế hoạch', 'Ban hành', 'Điều chỉnh']) expect(await page.getByRole('button', { name, exact: true }).count()).toBe(0);
    await open('/reports');
    for (const name of ['Lập báo cáo', 'Duyệt báo cáo', 'Trả lại']) expect(await page.getByRole('button', { name, exact: true }).count()).toBe(0);
  }, 90_000);

  one.check('finds in the log that he himself has looked at a person', async () => {
    const { page, open } = await one.visit('inspector');
    const { members } = await one.read<{ members: { nodes: { person: { id: string } }[] } }>('inspector', '{ members(first: 1) { nodes { person { id } } } }');
    const personId = members.nodes[0]?.person.id ?? '';
    await open(`/members/${personId}`);
    const { auditEntries } = await one.read<{ auditEntries: { nodes: { actorName: string; targetId: string | null }[] } }>(
      'inspector', '{ auditEntries(first: 20) { nodes { actorName targetId } } }',
    );
    expect(auditEntries.nodes).toContainEqual({ actorName: 'Cán bộ Ủy ban Kiểm tra Thị ủy', targetId: personId });
    await open('/admin/audit');
    await page.getByRole('button', { name: 'Cán bộ Ủy ban Kiểm tra Thị ủy' }).first().waitFor();
  });
});
