// People of the demo town on whom an act of the story can be recorded today. The town lives on with the calendar, so they
// are asked for, not named; in the first ward whose officer can sign in, else in the second.
import type { Story } from './story.ts';
import type { Who } from './people.ts';

export interface Found {
  /** Who may record it. */
  officer: Who;
  personId: string;
  name: string;
  unitId: string;
}

interface Person {
  id: string;
  fullName: string;
  availableTransitions: { act: string; allowed: boolean }[];
  timeline: { nodes: { effectiveOn: string }[] };
}

const PERSON = 'person { id fullName availableTransitions { act allowed } timeline(first: 1) { nodes { effectiveOn } } }';
const MEMBERS = `
  query Members($unitId: ID!, $statuses: [MembershipStatus!]) {
    members(filter: { unitId: $unitId, statuses: $statuses }, orderBy: DECIDED_ON_DESC, first: 60) {
      nodes { openTransfer { id } ${PERSON} }
    }
  }`;
const CANDIDATES = `
  query Candidates($unitId: ID!, $stages: [CandidacyStage!]) {
    candidacies(filter: { unitId: $unitId, stages: $stages }, first: 60) { nodes { ${PERSON} } }
  }`;

/**
 * A member in one of these states for whom the act is allowed now, nobody chosen before.
 * @param quietSince nothing was recorded about this person from that day on, so that a day after it is in order
 */
export async function findMember(
  read: Story['read'],
  act: string,
  statuses: string[],
  { not = [], quietSince = '9999-12-31' }: { not?: readonly Found[]; quietSince?: string } = {},
): Promise<Found> {
  return find(read, act, not, async (officer, unitId) => {
    const { members } = await read<{ members: { nodes: { openTransfer: unknown; person: Person | null }[] } }>(officer, MEMBERS, { unitId, statuses });
    const free = members.nodes.flatMap(({ openTransfer, person }) => (person === null || openTransfer !== null ? [] : [person]));
    return free.filter(({ timeline }) => (timeline.nodes[0]?.effectiveOn ?? '') < quietSince);
  });
}

/** A candidate at a stage for whom the act is allowed now. */
export async function findCandidate(read: Story['read'], act: string, stage: string): Promise<Found> {
  return find(read, act, [], async (officer, unitId) => {
    const { candidacies } = await read<{ candidacies: { nodes: { person: Person | null }[] } }>(officer, CANDIDATES, { unitId, stages: [stage] });
    return candidacies.nodes.flatMap(({ person }) => (person === null ? [] : [person]));
  });
}

async function find(read: Story['read'], act: string, not: readonly Found[], list: (officer: Who, unitId: string) => Promise<Person[]>): Promise<Found> {
  for (const officer of ['hoaHieu', 'quangTien', 'townOfficer'] as const) {
    const { viewer } = await read<{ viewer: { homeUnit: { id: string } } }>(officer, '{ viewer { homeUnit { id } } }');
    const unitId = viewer.homeUnit.id;
    const person = (await list(officer, unitId)).find(
      ({ id, availableTransitions }) => !not.some(({ personId }) => personId === id) && availableTransitions.some((one) => one.act === act && one.allowed),
    );
    if (person !== undefined) return { officer, personId: person.id, name: person.fullName, unitId };
  }
  throw new Error(`The demo town has nobody for ${act} today`);
}
