import type { Label } from '../../language/label.ts';
import type { Era } from '../eras.ts';
import { certaintyOf } from '../readings.ts';
import type { BaseEvent, Rule, RuleParam, RuleUnit, RuleValue } from '../rule.ts';

/** What a rule fixes, with the value most eras share. */
export interface Topic {
  readonly param: RuleParam;
  readonly unit: RuleUnit;
  readonly baseEvent: BaseEvent;
  readonly clause: string;
  readonly title: Label;
  readonly value: RuleValue;
  /** Eras in which it was otherwise, or less sure than the reading of the text would make it. */
  readonly except?: Readonly<Record<string, Partial<Pick<Rule, 'value' | 'baseEvent' | 'clause' | 'certainty'>>>>;
}

/** The same topic in each era, but for what was otherwise in one. */
export function over(eras: readonly Era[], topics: readonly Topic[]): Rule[] {
  return topics.flatMap(({ except, ...topic }) =>
    eras.map((era) => ({
      ...topic,
      code: `${topic.param}/${era.key}`,
      validFrom: era.validFrom,
      validTo: era.validTo,
      source: era.source,
      certainty: certaintyOf(era.key, except?.[era.key]?.clause ?? topic.clause),
      ...except?.[era.key],
    })),
  );
}
