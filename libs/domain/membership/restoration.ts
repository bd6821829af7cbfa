import { authorityOver } from './discipline.ts';
import { actLabels } from './lifecycle-acts.ts';
import type { Guard } from './lifecycle-guards.ts';
import { missing, refuse } from './lifecycle-guards.ts';
import type { MembershipStatus } from './states.ts';

/** Ways out that a decision may find to have been wrong. Who moved away or died was not put out; an admission annulled is another matter (4.4). */
export const restorableStatuses: readonly MembershipStatus[] = ['EXPELLED', 'STRUCK_OFF', 'RESIGNED'];

/** Who expels and strikes off is who restores, or a level above him; a branch or a grassroots committee does neither. */
export const restoredByAuthority: Guard = ({ issuer }) => {
  if (issuer === 'RECORDED') return null;
  if (!issuer) return missing('cơ quan ban hành quyết định', 'the issuer of the decision');
  if (authorityOver.EXPULSION.includes(issuer)) return null;
  const whose = { vi: 'cấp ủy có thẩm quyền kết nạp (thị ủy trở lên)', en: 'the committee that admits (the town or above)' };
  return refuse('DISCIPLINE_AUTHORITY', { form: actLabels.RESTORE, whose }, '294-QĐ/TW 5.2.2');
};
