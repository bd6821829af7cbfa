import { isLocalDate } from '@dangvu/domain/calendar/local-date';
import { SourceGroup, Sex } from '@dangvu/domain/membership/person-traits';
import { CandidacyStage, MembershipStatus } from '@dangvu/domain/membership/states';

/** Reads what an address says; undefined: it is not understood. */
type Reading = (text: string) => unknown;

const longestText = 200;

const text: Reading = (written) => (written.trim() !== '' && written.length <= longestText && !/\p{Cc}/u.test(written) ? written : undefined);
const id: Reading = (written) => (/^[0-9a-f-]{36}$/i.test(written) ? written : undefined);
const day: Reading = (written) => (isLocalDate(written) ? written : undefined);
const whole: Reading = (written) => (/^\d{1,4}$/.test(written) ? Number(written) : undefined);
const truth: Reading = (written) => (written === 'true' || written === 'false' ? written === 'true' : undefined);
const oneOf = (values: Readonly<Record<string, string>>): Reading => (written) => (Object.hasOwn(values, written) ? written : undefined);
const someOf = (values: Readonly<Record<string, string>>): Reading => (written) => {
  const some = written.split(',');
  return some.every((one) => Object.hasOwn(values, one)) ? some : undefined;
};

/** What an address may say of a list of members: the fields of the filter by their names, the order and the day. */
export const memberAddress = {
  filter: {
    unitId: id, branchId: id, statuses: someOf(MembershipStatus), search: text, sex: oneOf(Sex), ethnicity: text, ageFrom: whole, ageTo: whole,
    decidedFrom: day, decidedTo: day, ended: truth, withoutSupplementIn: whole,
  },
  beside: { orderBy: oneOf({ NAME: 'NAME', DECIDED_ON_DESC: 'DECIDED_ON_DESC' }), asOf: day },
} as const;

/** What an address may say of a list of candidates, which is always today's. */
export const candidateAddress = {
  filter: { unitId: id, branchId: id, stages: someOf(CandidacyStage), search: text, sourceGroup: oneOf(SourceGroup), open: truth },
  beside: {},
} as const;

export interface ListAddress {
  readonly filter: Readonly<Record<string, Reading>>;
  readonly beside: Readonly<Record<string, Reading>>;
}

/** Which list is asked for, understood in full. */
export interface ListAsked {
  /** As the API takes it. */
  readonly filter: Readonly<Record<string, unknown>> & { readonly unitId: string };
  /** Arguments beside the filter. */
  readonly beside: { readonly orderBy?: string; readonly asOf?: string };
  /** Names of the columns, in the order of the list; none chosen: those it begins with. */
  readonly columns: readonly string[];
}

/**
 * Reads the address of a list. What is not understood is refused and not passed over: a condition that is left out would put people into the
 * file nobody asked for.
 * @param columns every column the list can have, in their order
 * @returns the name of what is not understood, or what is asked
 */
export function readListAddress(query: Readonly<Record<string, unknown>>, address: ListAddress, columns: readonly string[], usual: readonly string[]): ListAsked | string {
  const [filter, beside]: Record<string, unknown>[] = [{}, {}];
  let chosen = usual;
  for (const [name, written] of Object.entries(query)) {
    // A name given twice comes as a list.
    if (typeof written !== 'string') return name;
    if (name === 'columns') {
      const wanted = new Set(written.split(','));
      chosen = columns.filter((column) => wanted.has(column));
      if (chosen.length !== wanted.size) return name;
      continue;
    }
    const [into, reading] = Object.hasOwn(address.filter, name) ? [filter, address.filter[name]] : [beside, Object.hasOwn(address.beside, name) ? address.beside[name] : undefined];
    const value = reading?.(written);
    if (into === undefined || value === undefined) return name;
    into[name] = value;
  }
  const { unitId } = filter ?? {};
  if (typeof unitId !== 'string') return 'unitId';
  return { filter: { ...filter, unitId }, beside: { ...beside }, columns: chosen };
}
