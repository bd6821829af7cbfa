// Numbers and signatures: a year's documents of an issuer are numbered in the order of their dates.
import { addDays, partsOf } from '@dangvu/domain/calendar/local-date';
import { fullName } from '../people/names.ts';
import { stream } from '../seeded.ts';
import type { Unit } from '../units/tree.ts';
import type { Decision, World } from './model.ts';
import type { Office } from './offices.ts';

/** Before the town was set up at the end of 2007 its district's committee signed, under another symbol. */
const townSince = '2007-11-15';

/** Gives every document its number and the name under it. Call once, when no more documents are made. */
export function numberDocuments(world: World, offices: readonly Office[]): void {
  const byIssuer = new Map<Unit, Decision[]>();
  for (const decision of world.decisions) {
    const list = byIssuer.get(decision.issuer);
    if (list) list.push(decision);
    else byIssuer.set(decision.issuer, [decision]);
  }
  for (const [issuer, decisions] of byIssuer) {
    const chance = stream(`documents ${issuer.code}`);
    const leaders = offices.filter((office) => office.unit === issuer);
    const earlier = new Map<number, string>();
    let year = 0;
    let number = 0;
    // Documents of one day keep the order in which they were made.
    for (const decision of [...decisions].sort((a, b) =>
      a.decidedOn < b.decidedOn ? -1 : a.decidedOn > b.decidedOn ? 1 : 0,
    )) {
      const of = partsOf(decision.decidedOn).year;
      if (of !== year) {
        year = of;
        number = 0;
      }
      // Most numbers of a committee's register go to other matters.
      number += chance.between(1, 3);
      const symbol = issuer !== world.tree.town ? 'ĐU' : decision.decidedOn < townSince ? 'HU' : 'ThU';
      decision.number = `${number}-QĐ/${symbol}`;
      const leader = leaders.find(
        (office) =>
          (office.from ?? '0001-01-01') <= decision.decidedOn && (office.to ?? '9999-12-31') > decision.decidedOn,
      );
      decision.signatory =
        leader && decision.decidedOn >= addDays(townSince, 365 * 5)
          ? leader.member.person.fullName
          : named(earlier, Math.floor(year / 5), () => fullName(chance, 'MALE', 'Kinh', year - 50));
    }
  }
}

/** One name for each five years before anybody now known was in office. */
function named(names: Map<number, string>, term: number, make: () => string): string {
  const known = names.get(term);
  if (known !== undefined) return known;
  const made = make();
  names.set(term, made);
  return made;
}
