// Two branches of a ward become one: looked at before, done by a decision, with the quota of both; every day before stays as it was.
import { expect } from '@jest/globals';
import { daysFrom, written } from '../harness/day.ts';
import { type Units, UNITS, type Viewer, VIEWER } from '../harness/figures.ts';
import { story } from '../harness/story.ts';
import { ActDialog } from '../pages/act-dialog.ts';

interface Held {
  unit: { id: string; version: number; name: string; memberCount: number | null } | null;
}
const HELD = 'query Held($id: ID!, $asOf: LocalDate) { unit(id: $id, asOf: $asOf) { id version name memberCount } }';
const LOOK = `mutation Look($input: UnitMergeInput!) { unitMerge(input: $input) {
  preflight { obstacles { message } quotas { unit { id } newUnitName before after } } userErrors { message } } }`;

interface Looked {
  unitMerge: { preflight: { obstacles: object[]; quotas: { before: number | null; after: number | null }[] } | null; userErrors: object[] };
}

story('Sắp xếp tổ chức', ({ step, visit, read }) => {
  let today = '';
  let kept = { id: '', name: '', members: 0 };
  let merged = { id: '', name: '', members: 0 };

  const held = async (id: string, asOf?: string) => (await read<Held>('townOfficer', HELD, { id, asOf: asOf ?? null })).unit;

  step('two branches of one ward are found in which nothing is left open', async () => {
    const { viewer } = await read<Viewer>('townOfficer', VIEWER);
    today = viewer?.today ?? '';
    const { units: wards } = await read<Units>('townOfficer', UNITS, { under: viewer?.homeUnit.id, depth: 1 });
    for (const ward of wards.nodes.slice(0, 4)) {
      const { units } = await read<Units>('townOfficer', UNITS, { under: ward.id, depth: 1 });
      for (const [index, unit] of units.nodes.entries()) {
        const [first, second] = [await held(unit.id), await held(units.nodes[index + 1]?.id ?? unit.id)];
        if (!first || !second || first.id === second.id) continue;
        const input = {
          units: [first, second].map(({ id, version }) => ({ id, expectedVersion: version })), intoId: first.id, effectiveOn: today, preview: true,
          decision: { number: '61-QĐ/TU', decidedOn: today, signatory: 'Trần Thị Kiểm Thử' }, idempotencyKey: `look-${first.id}`,
        };
        const { unitMerge } = await read<Looked>('townOfficer', LOOK, { input });
        if (unitMerge.preflight === null || unitMerge.preflight.obstacles.length > 0 || unitMerge.preflight.quotas.length === 0) continue;
        kept = { id: first.id, name: first.name, members: first.memberCount ?? 0 };
        merged = { id: second.id, name: second.name, members: second.memberCount ?? 0 };
        return;
      }
    }
    throw new Error('No two branches of the demo town can be merged');
  });

  step('the officer looks at what would move before the word that does it can be typed', async () => {
    const { page, open } = await visit('townOfficer');
    await open(`/organisation/${kept.id}`);
    await page.getByRole('button', { name: 'Tổ chức lại' }).click();
    await page.getByRole('button', { name: 'Hợp nhất, sáp nhập' }).click();
    const dialog = new ActDialog(page);
    await dialog.root.waitFor();
    await dialog.root.getByRole('searchbox').fill(merged.name);
    await dialog.root.getByRole('button', { name: new RegExp(`^${merged.name}`) }).first().click();
    await dialog.button(`Bỏ ${merged.name}`).waitFor();
    await dialog.fillDecision({ number: '61-QĐ/TU', signedOn: written(today), signatory: 'Trần Thị Kiểm Thử' });
    expect(await dialog.button('Hợp nhất').isDisabled()).toBe(true);
    await dialog.button('Xem trước').click();
    await dialog.root.getByText('Không có gì vướng mắc.').waitFor();
    const table = dialog.root.getByRole('group', { name: 'Chỉ tiêu trước và sau' });
    expect(await table.getByRole('row').count()).toBeGreaterThan(1);
    // A change after the look asks for another one.
    await dialog.field(/^Ghi chú, lý do/).fill('Thôn ít đảng viên');
    await dialog.root.getByText('Nội dung đã đổi sau khi xem. Hãy xem lại.').waitFor();
    await dialog.button('Xem lại').click();
    await dialog.root.getByText('Không có gì vướng mắc.').waitFor();
    await dialog.root.getByRole('textbox').last().fill('hop nhat');
    await dialog.confirm('Hợp nhất');
  });

  step('the members are in one branch, the unit says what happened to it, and yesterday stays as it was', async () => {
    expect((await held(kept.id))?.memberCount).toBe(kept.members + merged.members);
    const yesterday = daysFrom(today, -1);
    expect([(await held(kept.id, yesterday))?.memberCount, (await held(merged.id, yesterday))?.memberCount]).toEqual([kept.members, merged.members]);
    const { page, open } = await visit('townOfficer');
    await open(`/organisation/${kept.id}`);
    const told = page.getByRole('region', { name: 'Sắp xếp tổ chức' });
    await told.getByText('61-QĐ/TU').first().waitFor();
    await told.getByText(merged.name).first().waitFor();
  });
});
