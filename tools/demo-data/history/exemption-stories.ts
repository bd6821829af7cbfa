// Members let off party work and activity: the old by their branch, for good; who is ill or away by the committee, for a time.
import type { ExemptionGround } from '@dangvu/domain/membership/exemption-grounds';
import { addDays } from '@dangvu/domain/calendar/local-date';
import { isFree, type Membership, type World } from './model.ts';
import { actOnMembership, committeeOf, issue } from './record.ts';

export function exemptionStories(world: World): void {
  const exempt = (daysAgo: number, ground: ExemptionGround, days: number | null, suits: (member: Membership) => boolean, then?: (member: Membership) => void) => {
    const on = addDays(world.today, -daysAgo);
    world.agenda.on(on, () => {
      const member = world.memberships.find((one) => one.status === 'OFFICIAL' && isFree(one, on) && one.history.length === 0 && suits(one));
      if (!member) throw new Error(`The demo finds nobody to exempt on ${on}`);
      const decision = issue(world, ground === 'OLD_OR_WEAK' ? member.branch : committeeOf(world, member.branch), 'EXEMPTION', on, 'Miễn công tác và sinh hoạt đảng');
      const until = days === null ? null : addDays(on, days);
      actOnMembership(world, member, 'EXEMPT', { on, decision, facts: { exemption: ground, until }, details: { exemption: ground, ...(until ? { until } : {}) } });
      then?.(member);
    });
  };
  const old = (member: Membership) => member.bornIn < 1945;
  for (const daysAgo of [900, 610, 420, 260, 130, 40]) exempt(daysAgo, 'OLD_OR_WEAK', null, old);
  const grown = (member: Membership) => member.bornIn > 1960 && member.bornIn < 1980;
  // One about to run out, one that ran out last week and was not renewed, one renewed.
  exempt(150, 'TREATMENT', 180, grown);
  exempt(100, 'AWAY', 92, grown);
  exempt(240, 'AWAY', 180, grown, (member) => {
    const on = addDays(world.today, -58);
    world.agenda.on(on, () => {
      const decision = issue(world, committeeOf(world, member.branch), 'EXEMPTION', on, 'Gia hạn miễn công tác và sinh hoạt đảng');
      const until = addDays(on, 180);
      const [begun] = member.history;
      actOnMembership(world, member, 'EXEMPTION_RENEW', { on, decision, facts: { until }, details: { case: begun?.id, until } });
    });
  });
  exempt(70, 'MATERNITY', 180, (member) => member.person.sex === 'FEMALE' && member.bornIn > 1985);
}
