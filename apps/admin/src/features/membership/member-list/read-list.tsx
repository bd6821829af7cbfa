import type { ReactElement } from 'react';
import { BranchEffects } from './branch-effects.tsx';
import { branchesWritten } from './branches-written.ts';
import { withBranch } from './choices.ts';
import type { ListPreview } from './fields.ts';
import { ListColumns } from './list-columns.tsx';
import { ListTable } from './list-table.tsx';
import { MeantBranches } from './meant-branches.tsx';
import type { MemberList } from './use-member-list.ts';
import style from './member-list.module.css';

/** What the server makes of a list, and everything that can be said of it: its columns, its branches, its people. */
export function ReadList({ unitId, preview, memberList, locked }: { unitId: string; preview: ListPreview; memberList: MemberList; locked: boolean }): ReactElement {
  const { list, choices, reading, say } = memberList;
  const { branches, differentPeople } = choices;
  const written = branchesWritten(preview.rows, branches);
  return (
    <div aria-busy={reading} className={reading ? style.stale : undefined}>
      <ListColumns key={`${preview.digest} ${preview.sheet ?? ''} ${preview.headRow}`} preview={preview} memberList={memberList} locked={locked} />
      {written.length > 0 && <MeantBranches unitId={unitId} written={written} locked={locked} onChange={(name, branchId) => say({ branches: withBranch(branches, name, branchId) })} />}
      {preview.units.length > 0 && <BranchEffects units={preview.units} />}
      {preview.rows.length > 0 && (
        <ListTable
          preview={preview} fileName={list?.name ?? ''} different={differentPeople} locked={locked}
          onDifferent={(line, different) => say({ differentPeople: different ? [...differentPeople, line] : differentPeople.filter((one) => one !== line) })}
        />
      )}
    </div>
  );
}
