import { addMonths } from '../calendar/local-date.ts';
import type { Label } from '../language/label.ts';
import { amountOn, ruleOn } from '../rulebook/rules.ts';
import type { ExemptionGround } from './exemption-grounds.ts';
import { exemptionAuthority, exemptionBegun, exemptionOn } from './exemption.ts';
import { exemptionGroundLabels } from './exemption-grounds.ts';
import type { FactsRead } from './lifecycle-facts.ts';
import type { Guard } from './lifecycle-guards.ts';
import { missing, reading, refuse, refuseBy } from './lifecycle-guards.ts';

const notLoaded = () => missing('diễn biến của đảng viên', 'the history of the member');

export const notExempt: Guard = reading(['history'], (facts, on) => {
  if (!facts.history) return notLoaded();
  const exemption = exemptionOn(facts.history, on);
  return exemption ? refuse('EXEMPTION_IN_FORCE', { date: exemption.from }, '294-QĐ/TW 7.1') : null;
});

/** An exemption goes on or has run out without having been ended: it is renewed also then. */
export const exempt: Guard = reading(['history'], (facts, on) => {
  if (!facts.history) return notLoaded();
  return exemptionBegun(facts.history, on) ? null : refuse('EXEMPTION_NOT_IN_FORCE');
});

const branch: Label = { vi: 'chi bộ', en: 'the branch' };
const committee: Label = { vi: 'cấp ủy cấp trên của chi bộ', en: 'the committee over the branch' };

/** Who decides depends on why; what passes says until when, and not for longer than the rule allows at a time. */
function terms(ground: ExemptionGround, facts: FactsRead, on: string) {
  const { issuer, until } = facts;
  if (issuer !== 'RECORDED') {
    if (!issuer) return missing('cơ quan ban hành quyết định', 'the issuer of the decision');
    if (!exemptionAuthority(ground).includes(issuer)) {
      const whose = ground === 'OLD_OR_WEAK' ? branch : committee;
      return refuse('EXEMPTION_AUTHORITY', { ground: exemptionGroundLabels[ground], whose }, '294-QĐ/TW 7.1; 06-HD/TW 10.3a');
    }
  }
  if (until && until <= on) return missing('ngày hết hạn, sau ngày bắt đầu', 'the last day, after the first');
  if (ground === 'OLD_OR_WEAK') return null;
  const latest = addMonths(on, amountOn('EXEMPTION_MAXIMUM', on));
  if (until && until <= latest) return null;
  return refuseBy(ruleOn('EXEMPTION_MAXIMUM', on), 'EXEMPTION_TOO_LONG', { ground: exemptionGroundLabels[ground], latest });
}

export const exemptionTerms: Guard = (facts, on) =>
  facts.exemption ? terms(facts.exemption, facts, on) : missing('lý do miễn', 'the ground of the exemption');

export const renewalTerms: Guard = reading(['history'], (facts, on) => {
  const ground = exemptionBegun(facts.history ?? [], on)?.ground;
  return ground ? terms(ground, facts, on) : refuse('EXEMPTION_NOT_IN_FORCE');
});
