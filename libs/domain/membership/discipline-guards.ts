import type { LocalDate } from '../calendar/local-date.ts';
import { addDays } from '../calendar/local-date.ts';
import type { Label } from '../language/label.ts';
import type { Refusal } from '../errors/domain-error.ts';
import { isDirectSuperior } from '../organisation/direct-superior.ts';
import type { UnitKind } from '../organisation/unit-kinds.ts';
import { unitKinds } from '../organisation/unit-kinds.ts';
import { appealLateness, receiptFits } from './appeal-deadline.ts';
import type { DisciplineForm } from './discipline.ts';
import { disciplineFormLabels } from './discipline.ts';
import { mayDecideForm, ruleOfForm } from './discipline-authority.ts';
import { disciplineCases, inspectionOn, suspensionOn } from './discipline-cases.ts';
import type { DisciplineCase } from './discipline-cases.ts';
import { actLabels } from './lifecycle-acts.ts';
import type { LifecycleAct } from './lifecycle-acts.ts';
import type { FactsRead } from './lifecycle-facts.ts';
import type { Guard, Notice } from './lifecycle-guards.ts';
import { missing, reading, refuse, refuseBy } from './lifecycle-guards.ts';
import { holdsOffice } from './membership-guards.ts';
import { bySuperior, refuseBySuperior, superiorName } from './superior-guards.ts';

const notLoaded = (): Refusal => missing('diễn biến của đảng viên', 'the history of the member');

const decidedBy: Readonly<Record<Exclude<DisciplineForm, 'EXPULSION'>, Label>> = {
  REPRIMAND: { vi: 'chi bộ hoặc cấp ủy cấp trên', en: 'the branch or a committee above it' },
  WARNING: { vi: 'chi bộ hoặc cấp ủy cấp trên', en: 'the branch or a committee above it' },
  REMOVAL_FROM_OFFICE: { vi: 'đảng ủy cơ sở trở lên', en: 'the grassroots committee or one above it' },
};

function authority(form: DisciplineForm, facts: FactsRead, on: LocalDate): Refusal | null {
  const { issuer } = facts;
  if (form === 'EXPULSION')
    return bySuperior(facts, on, () => refuseBySuperior(on, 'Điều lệ Đảng, Đ36', 'DISCIPLINE_AUTHORITY', { form: disciplineFormLabels[form], whose: superiorName(on) }));
  if (issuer === 'RECORDED') return null;
  if (!issuer) return missing('cơ quan ban hành quyết định', 'the issuer of the decision');
  if (mayDecideForm(form, issuer, on)) return null;
  return refuseBy(ruleOfForm(form, on), 'DISCIPLINE_AUTHORITY', { form: disciplineFormLabels[form], whose: decidedBy[form] });
}

/** The issuer of the decision is one who may decide this form. */
export const decidedByAuthority =
  (form: DisciplineForm): Guard =>
  (facts, on) =>
    authority(form, facts, on);

const open = (facts: FactsRead<'history'>, on: LocalDate): readonly DisciplineCase[] =>
  disciplineCases(facts.history ?? [], on).filter(({ state, form }) => state === 'IN_FORCE' && form !== 'EXPULSION');

/** Nothing is in force on the day; until the last one lapsed something was. */
function noneInForce(facts: FactsRead<'history'>, on: LocalDate): Refusal {
  const lapses = disciplineCases(facts.history ?? [], on).flatMap(({ state, lapsesOn }) => (state === 'LAPSED' && lapsesOn ? [lapsesOn] : []));
  const last = lapses.sort().at(-1);
  return last === undefined ? refuse('DISCIPLINE_NOT_IN_FORCE') : { ...refuse('DISCIPLINE_NOT_IN_FORCE'), lastDay: addDays(last, -1) };
}

/** Some discipline is in force that a decision could lift. Expulsion is undone by restoration. */
export const disciplineToLift: Guard = reading(['history'], (facts, on) => {
  if (!facts.history) return notLoaded();
  return open(facts, on).length > 0 ? null : noneInForce(facts, on);
});

/** The discipline named is in force. */
export const namesDiscipline: Guard = reading(['history'], (facts, on) =>
  open(facts, on).some((one) => one.case === facts.case) ? null : refuse('DISCIPLINE_NOT_IN_FORCE'));

/**
 * The form it is changed to is another one that leaves a member, by who may decide it; not worse for a probationer than his forms, and a
 * removal only of who holds an office that day, as when it is decided at once.
 */
export const changesForm: Guard = reading(['history', 'offices'], (facts, on) => {
  const { form } = facts;
  const present = open(facts, on).find((one) => one.case === facts.case);
  if (!form || form === 'EXPULSION' || form === present?.form)
    return missing('hình thức kỷ luật mới, khác hình thức cũ và không phải khai trừ', 'the new form, another than the present one and not expulsion');
  if (facts.state === 'PROBATIONARY' && form === 'REMOVAL_FROM_OFFICE') {
    const whom = { vi: 'đảng viên dự bị', en: 'a probationary member' };
    return refuse('DISCIPLINE_FORM_NOT_ALLOWED', { act: disciplineFormLabels[form], whom }, '69-QĐ/TW, Đ7');
  }
  return (form === 'REMOVAL_FROM_OFFICE' ? holdsOffice(facts, on) : null) ?? authority(form, facts, on);
});

/**
 * Whether a committee of this kind stands as high as the one that decided, or took its place: since the district level ended a ward does
 * for its members what the town did before (294-QĐ/TW 10.2).
 */
function reaches(issuer: UnitKind, decider: UnitKind, decidedOn: LocalDate, on: LocalDate): boolean {
  if (unitKinds[issuer].rank <= unitKinds[decider].rank) return true;
  return decider === 'TOWN_COMMITTEE' && isDirectSuperior(issuer, on) && !isDirectSuperior(issuer, decidedOn);
}

/**
 * What a committee decided is changed, withdrawn or upheld by itself or by one above it, and by nobody who could not have decided it: a
 * branch does not lift what the town decided (Điều lệ Đảng, Đ36, Đ39).
 */
export const byWhoDecidedOrAbove =
  (act: LifecycleAct): Guard =>
  reading(['history'], (facts, on) => {
    const { issuer, disciplinedBy } = facts;
    const named = disciplineCases(facts.history ?? [], on).find((one) => one.case === facts.case);
    if (!named || issuer === 'RECORDED') return null;
    const refusal = authority(named.form, facts, on);
    if (refusal || !issuer) return refusal;
    if (!disciplinedBy) return missing('cơ quan đã quyết định kỷ luật', 'who decided the discipline');
    const above = disciplinedBy.find((decider) => !reaches(issuer, decider, named.decidedOn, on));
    if (above === undefined) return null;
    const { vi, en } = unitKinds[above].label;
    const whose = { vi: `cấp đã quyết định kỷ luật (${vi}) hoặc cấp trên`, en: `the level that decided the discipline (${en}) or one above it` };
    return refuse('ISSUER_NOT_COMPETENT', { act: actLabels[act], whose }, 'Điều lệ Đảng, Đ36; Điều lệ Đảng, Đ39');
  });

/** Something decided that can be appealed against: a discipline not revoked. */
export const disciplineToAppeal: Guard = reading(['history'], (facts, on) => {
  if (!facts.history) return notLoaded();
  const cases = disciplineCases(facts.history, on).filter(({ state }) => state === 'IN_FORCE');
  if (cases.length === 0) return noneInForce(facts, on);
  const waiting = cases.every(({ appealedOn }) => appealedOn !== null) ? cases[0]?.appealedOn : null;
  return waiting ? refuse('APPEAL_ALREADY_OPEN', { date: waiting }) : null;
});

/** The discipline appealed against is in force and not under appeal already. */
export const namesAppealable: Guard = reading(['history'], (facts, on) => {
  const named = disciplineCases(facts.history ?? [], on).find((one) => one.case === facts.case && one.state === 'IN_FORCE');
  if (!named) return refuse('DISCIPLINE_NOT_IN_FORCE');
  return named.appealedOn === null ? null : refuse('APPEAL_ALREADY_OPEN', { date: named.appealedOn });
});

/** An appeal waits for an answer; the one named, when one is. */
export const appealOpen: Guard = reading(['history'], (facts, on) => {
  if (!facts.history) return notLoaded();
  const waiting = disciplineCases(facts.history, on).filter(({ appealedOn }) => appealedOn !== null);
  const named = facts.case ? waiting.filter((one) => one.case === facts.case) : waiting;
  return named.length > 0 ? null : refuse('APPEAL_NOT_OPEN');
});

const appealed = (facts: FactsRead<'history'>, on: LocalDate): DisciplineCase | undefined => disciplineCases(facts.history ?? [], on).find((one) => one.case === facts.case);

/** The receipt typed is one of the decision appealed against. */
export const appealReceiptFits: Guard = reading(['history'], (facts, on) => {
  const named = appealed(facts, on);
  return named ? receiptFits(named.decidedOn, facts.receivedOn, on) : null;
});

/** A late appeal is told and not refused. */
export const appealLate: Notice = reading(['history'], (facts, on) => {
  const named = appealed(facts, on);
  return named ? appealLateness(named.decidedOn, facts.receivedOn, on) : null;
});

/** Not suspended from activity on the day. */
export const notSuspended: Guard = reading(['history'], (facts, on) => {
  if (!facts.history) return notLoaded();
  const suspension = suspensionOn(facts.history, on);
  return suspension ? refuse('SUSPENSION_IN_FORCE', { date: suspension.from }) : null;
});

export const suspended: Guard = reading(['history'], (facts, on) => {
  if (!facts.history) return notLoaded();
  return suspensionOn(facts.history, on) ? null : refuse('SUSPENSION_NOT_IN_FORCE');
});

/** A suspension says until when: an override without an end is forgotten. */
export const endsLater: Guard = (facts, on) =>
  facts.until && facts.until > on ? null : missing('ngày hết hạn, sau ngày bắt đầu', 'the last day, after the first');

/** No inspection goes on: who may have violated something neither leaves at his own request nor moves away (6.3.1đ; 06-HD/TW 11.2). */
export const notUnderInspection =
  (clause: string): Guard =>
  reading(['history'], (facts, on) => {
    if (!facts.history) return notLoaded();
    const inspection = inspectionOn(facts.history, on);
    return inspection ? refuse('INSPECTION_IN_PROGRESS', { date: inspection.from }, clause) : null;
  });

/** No appeal against a discipline waits for an answer: who decided it answers it before the member goes elsewhere. */
export const noAppealOpen =
  (clause: string): Guard =>
  reading(['history'], (facts, on) => {
    if (!facts.history) return notLoaded();
    const date = disciplineCases(facts.history, on).find(({ state, appealedOn }) => state === 'IN_FORCE' && appealedOn !== null)?.appealedOn;
    return date ? refuse('APPEAL_ALREADY_OPEN', { date }, clause) : null;
  });

export const underInspection: Guard = reading(['history'], (facts, on) => {
  if (!facts.history) return notLoaded();
  return inspectionOn(facts.history, on) ? null : refuse('INSPECTION_NOT_IN_PROGRESS');
});
