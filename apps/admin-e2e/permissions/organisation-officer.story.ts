import { story } from '../harness/story.ts';
import { allSections, expectAccess } from './access.ts';

story('Cán bộ Ban Tổ chức', (one) => {
  one.check('opens every page of the town; of the administration only the API clients', async () => {
    await expectAccess(one, 'townOfficer', {
      sections: allSections,
      opens: ['overview', 'work', 'candidates', 'members', 'person', 'organisation', 'unit', 'plans', 'plan-draft', 'plan-published', 'reports', 'report-accepted', 'rules', '/admin/clients'],
      refuses: ['/admin/accounts', '/admin/audit', 'not-found'],
    });
  }, 90_000);
});
