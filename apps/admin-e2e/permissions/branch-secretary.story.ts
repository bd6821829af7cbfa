import { expect } from '@jest/globals';
import { type Viewer, VIEWER } from '../harness/figures.ts';
import { story } from '../harness/story.ts';
import { allSections, expectAccess, peopleOf } from './access.ts';

story('Bí thư chi bộ', (one) => {
  one.check('opens his branch and no other, not even of his own ward', async () => {
    const { viewer } = await one.read<Viewer>('secretary', VIEWER);
    const own = await one.read<{ members: { nodes: { person: { id: string } }[] } }>('secretary', '{ members(first: 100) { nodes { person { id } } } }');
    const town = (await one.read<Viewer>('townOfficer', VIEWER)).viewer?.homeUnit.id;
    const mine = new Set(own.members.nodes.map(({ person }) => person.id));
    const strangers = (await peopleOf(one, 'Phường Hòa Hiếu')).filter((id) => !mine.has(id));
    expect(strangers.length).toBeGreaterThan(50);
    const { page, answers, open } = await expectAccess(one, 'secretary', {
      sections: allSections.slice(0, -1),
      opens: ['rules'],
      refuses: ['overview', 'overview-ward', 'unit', 'plan-draft', 'report-accepted', '/admin/accounts'],
    });
    for (const path of [`/candidates?unit=${town}`, `/members?unit=${town}`, '/', '/work', '/candidates', '/members', '/organisation', '/plans', '/reports']) await open(path);
    expect(strangers.filter((id) => answers.join('\n').includes(id))).toEqual([]);
    await open(`/organisation/${viewer?.homeUnit.id}`);
    await page.getByRole('heading', { level: 1, name: viewer?.homeUnit.name ?? '' }).waitFor();
  }, 90_000);

  one.check('follows candidates and records no decision about members', async () => {
    const { page, open } = await one.visit('secretary');
    await open('/candidates');
    await page.getByRole('button', { name: 'Đưa người vào danh sách' }).first().waitFor();
    const { members } = await one.read<{ members: { nodes: { person: { id: string } }[] } }>('secretary', '{ members(first: 1) { nodes { person { id } } } }');
    await open(`/members/${members.nodes[0]?.person.id}`);
    // What he knows first and hands on: a supplement, and that somebody is about to leave. None of it decides anything.
    const acts = page.getByRole('region', { name: 'Ghi việc mới' }).getByRole('button');
    await acts.first().waitFor();
    expect(await acts.allTextContents()).toEqual(['Bổ sung lý lịch', 'Ghi dự kiến chuyển đi']);
  });
});
