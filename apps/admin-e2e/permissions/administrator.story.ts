import { expect } from '@jest/globals';
import { story } from '../harness/story.ts';
import { expectAccess, peopleOf } from './access.ts';

story('Quản trị tài khoản', (one) => {
  one.check('keeps accounts and keys and sees no member: no name, no figure, by no address', async () => {
    const people = await peopleOf(one, 'Phường Hòa Hiếu');
    const { answers, open, page } = await expectAccess(one, 'administrator', {
      sections: ['Tổ chức', 'Quy định', 'Quản trị'],
      opens: ['organisation', 'rules', '/admin/accounts', '/admin/clients', '/admin/audit'],
      refuses: ['candidates', 'members', 'person', 'plans', 'plan-published', 'reports', 'report-accepted'],
    });
    await open('/admin/audit');
    await page.getByRole('main').getByRole('button', { name: 'Cán bộ Ban Tổ chức Thị ủy' }).first().waitFor();
    const told = answers.join('\n');
    expect(people.filter((id) => told.includes(id))).toEqual([]);
    expect(told).not.toMatch(/"(fullName|personName)":"[^"]/);
    expect(told).not.toMatch(/"(memberCount|probationaryCount|candidateCount|done)":\d/);
  }, 90_000);
});
