import fc from 'fast-check';
import { expect } from '@jest/globals';
import { decision, does, intent } from '../membership/acts.ts';
import { daysAfter } from './life.ts';
import { standingDue } from './real.ts';
import type { Model, Town } from './steps.ts';
import { agreed, corrected, keptAt } from './story.ts';
import { unitsOver } from './who.ts';

interface Drawn {
  readonly person: number;
  readonly who: number;
  readonly entry: number;
  readonly gap: number;
  readonly never: boolean;
}

/** An entry of the log put right by a decision, asked of the model and of the product. */
class Correct implements fc.AsyncCommand<Model, Town> {
  private told = '';
  private readonly drawn: Drawn;
  constructor(drawn: Drawn) {
    this.drawn = drawn;
  }

  check({ stories, lives }: Readonly<Model>): boolean {
    return (stories[this.drawn.person % lives.length]?.length ?? 0) > 0;
  }

  async run(model: Model, town: Town): Promise<void> {
    const { drawn } = this;
    const person = drawn.person % model.lives.length;
    const [life, story, real] = [model.lives[person], model.stories[person] ?? [], town.people[person]];
    const who = town.who[drawn.who % town.who.length];
    const index = story.length - 1 - (drawn.entry % story.length);
    const entry = story[index];
    if (!life || !real || !who || !entry) throw new Error('a correction is about an entry, by somebody');
    // That the permission never was is not asked of a dossier that has been made.
    const day = drawn.never && entry.move.act !== 'permit' ? null : daysAfter(entry.takesEffect, drawn.gap);
    this.told = `${who.name}: ${entry.move.act} of ${entry.takesEffect} to ${day ?? 'never'} on ${JSON.stringify(standingDue(life))}`;
    const before = await town.written(town.people);
    const what = day === null ? { void: true } : { effectiveOn: day };
    const payload = await does(who.caller, 'eventCorrect', { id: entry.eventId, ...what, reason: 'Ghi nhầm', decision: decision(town.today), idempotencyKey: intent() });
    const may = who.members && unitsOver(keptAt(entry, life) ?? '').includes(who.at);
    const due = may ? corrected(story, index, day, real.bornOn, town.today) : { ok: false as const, codes: ['NOT_PERMITTED', 'NOT_FOUND'] };
    const code = payload.userErrors[0]?.code ?? 'done';
    const said = !due.ok && due.codes.includes(code) ? 'refused' : code;
    agreed(said, due.ok ? 'done' : 'refused', due.ok ? [] : due.codes, [...model.told.filter((line) => line.startsWith(`${person} `)), this.told]);
    if (!due.ok) {
      model.met.refused.push('correct');
      expect({ step: this.told, written: await town.written(town.people) }).toEqual({ step: this.told, written: before });
      return;
    }
    model.met.done.push('correct');
    model.told.push(`${person} ${this.told}`);
    model.lives[person] = due.life;
    // What stands for the entry from now on has another id.
    const { rows } = await town.owner.query<{ old: string; id: string }>('select corrects as old, id from lifecycle_event where person_id = $1 and corrects is not null', [real.personId]);
    const now = new Map(rows.map(({ old, id }) => [old, id]));
    model.stories[person] = due.story.map((one) => ({ ...one, eventId: now.get(one.eventId) ?? one.eventId }));
  }

  toString(): string {
    return this.told || JSON.stringify(this.drawn);
  }
}

/** A correction now and then, mostly of what was recorded last. */
export const correction: fc.Arbitrary<fc.AsyncCommand<Model, Town>> = fc
  .record({
    person: fc.nat(3),
    who: fc.oneof({ weight: 7, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(7) }),
    entry: fc.oneof({ weight: 3, arbitrary: fc.nat(2) }, { weight: 1, arbitrary: fc.nat(30) }),
    gap: fc.oneof({ weight: 5, arbitrary: fc.integer({ min: -30, max: 30 }) }, { weight: 1, arbitrary: fc.integer({ min: -900, max: 900 }) }),
    never: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  })
  .map((drawn) => new Correct(drawn));
