import type { CellNamesQuery } from '../names/names.generated.ts';
import type { PersonLine } from '../names/person-list.tsx';
import type { ReportCellCode } from '../report.generated.ts';

type Named = NonNullable<CellNamesQuery['report']>['cells'][number];
type PeopleKind = 'events' | 'members' | 'candidacies';

/** Which people a row counts: members at an instant, candidates at its end, otherwise the acts of the period. */
export const kindOf = (code: ReportCellCode): PeopleKind => {
  if (code === 'OPENING' || code === 'CLOSING') return 'members';
  return code === 'CANDIDATES' ? 'candidacies' : 'events';
};

const linesOf = ({ events, members, candidacies }: Named): PersonLine[] => [
  ...(events?.nodes ?? []).map((event) => ({
    key: event.id, personId: event.person?.id ?? null, name: event.personName, day: event.countedOn, act: event.label,
    ...(event.countedOn === event.effectiveOn ? {} : { trueFrom: event.effectiveOn }),
    branch: event.branch.shortName, decision: event.decision?.number,
  })),
  ...(members?.nodes ?? []).map(({ id, person, personName, decidedOn, branch }) => ({
    key: id, personId: person?.id ?? null, name: person?.fullName ?? personName, day: decidedOn, branch: branch.shortName,
  })),
  ...(candidacies?.nodes ?? []).map(({ id, person, listedOn, branch }) => ({
    key: id, personId: person?.id ?? null, name: person?.fullName ?? '…', day: listedOn, branch: branch.shortName,
  })),
];

export interface CellPeople {
  lines: PersonLine[];
  /** As many as the records give now; differs from the figure of a report that was sent before a correction. */
  total: number;
  hasNextPage: boolean;
  endCursor: string | null;
}

/** The people of one row as fetched so far; null when the row was not answered. */
export const namesOf = ({ report }: CellNamesQuery, code: ReportCellCode): CellPeople | null => {
  const named = report?.cells.find((cell) => cell.code === code);
  const page = named?.[kindOf(code)];
  if (named === undefined || page === null || page === undefined) return null;
  return { lines: linesOf(named), total: page.totalCount, hasNextPage: page.pageInfo.hasNextPage, endCursor: page.pageInfo.endCursor };
};

interface Page<Node> {
  nodes: Node[];
}

const joined = <Node, Shape extends Page<Node>>(before: Shape | null | undefined, next: Shape | null | undefined): Shape | null | undefined =>
  !before || !next ? next : { ...next, nodes: [...before.nodes, ...next.nodes] };

/** The next page behind the ones already there. Rows that ended earlier get an empty page and stay as long as they are. */
export const addPage = (before: CellNamesQuery, next: CellNamesQuery): CellNamesQuery => {
  if (before.report === null || next.report === null) return before;
  const old = new Map(before.report.cells.map((cell) => [cell.code, cell]));
  return {
    ...next,
    report: {
      ...next.report,
      cells: next.report.cells.map((cell) => {
        const earlier = old.get(cell.code);
        return {
          ...cell,
          events: joined(earlier?.events, cell.events),
          members: joined(earlier?.members, cell.members),
          candidacies: joined(earlier?.candidacies, cell.candidacies),
        };
      }),
    },
  };
};
