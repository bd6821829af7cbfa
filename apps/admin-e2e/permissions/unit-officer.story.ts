import { expect } from '@jest/globals';
import { type Viewer, VIEWER } from '../harness/figures.ts';
import { story } from '../harness/story.ts';
import { allSections, expectAccess, peopleOf } from './access.ts';

story('Cán bộ phường', (one) => {
  one.check('opens his ward; of the town and of other wards nothing, and nobody’s id reaches his browser', async () => {
    const strangers = await peopleOf(one, 'Phường Quang Tiến');
    expect(strangers.length).toBeGreaterThan(50);
    const { answers, open } = await expectAccess(one, 'hoaHieu', {
      sections: allSections.slice(0, -1),
      opens: ['overview-ward', 'unit', 'rules'],
      refuses: ['overview', 'plan-draft', 'report-returned', '/admin/accounts', '/admin/clients', '/admin/audit'],
    });
    const town = (await one.read<Viewer>('townOfficer', VIEWER)).viewer?.homeUnit.id;
    for (const path of [`/candidates?unit=${town}`, `/members?unit=${town}`, '/', '/work', '/transfers', '/candidates', '/members', '/organisation', '/plans', '/reports']) await open(path);
    const told = answers.join('\n');
    expect(told.length).toBeGreaterThan(10_000);
    expect(strangers.filter((id) => told.includes(id))).toEqual([]);
  }, 90_000);
});
