// Somebody on record comes back: the page of the person offers it, the same record goes on, and a second one is not made unseen.
import { expect } from '@jest/globals';
import { monthsFrom, written } from '../harness/day.ts';
import { type Viewer, VIEWER } from '../harness/figures.ts';
import type { Who } from '../harness/people.ts';
import { story } from '../harness/story.ts';
import type { Visit } from '../harness/visit.ts';
import { ActDialog } from '../pages/act-dialog.ts';
import { PersonPage } from '../pages/person-page.ts';

/** What an act answers with, as far as the next one needs it. */
interface Answer { userErrors: { code: string }[]; person?: { id: string }; membership?: { id: string; version: number }; transfer?: { id: string; version: number } }

story('Trở lại, không lập hồ sơ thứ hai', ({ step, visit, read }) => {
  const name = 'Vũ Thị Trở Lại';
  let officer: Visit;
  let [today, branchId, personId] = ['', '', ''];
  let serial = 0;
  const ago = (months: number): string => monthsFrom(today, -months);
  const does = async (who: Who, mutation: string, type: string, fields: string, input: object): Promise<Answer> => {
    const data = await read<Record<string, Answer>>(who, `mutation Act($input: ${type}!) { ${mutation}(input: $input) { ${fields} userErrors { code } } }`, { input: { ...input, idempotencyKey: `return-${(serial += 1)}` } });
    const answer = data[mutation];
    expect([mutation, answer?.userErrors]).toEqual([mutation, []]);
    return answer ?? { userErrors: [] };
  };

  step('a member who has moved out of the town is offered to be taken in again, on the same record', async () => {
    today = (await read<Viewer>('secretary', VIEWER)).viewer?.today ?? '';
    branchId = (await read<{ viewer: { homeUnit: { id: string } } }>('secretary', '{ viewer { homeUnit { id } } }')).viewer.homeUnit.id;
    const admitted = { decidedOn: ago(90), ceremonyOn: ago(89), officialOn: ago(77) };
    const person = { fullName: name, bornOn: '1986-03-04', sex: 'FEMALE', ethnicity: 'Kinh', occupation: 'Công nhân', education: 'UPPER_SECONDARY' };
    const here = await does('hoaHieu', 'membershipArrive', 'MembershipArriveInput', 'person { id } membership { id version }', { branchId, person, from: 'Đảng bộ huyện Nghĩa Đàn', status: 'OFFICIAL', arrivedOn: ago(60), ...admitted });
    personId = here.person?.id ?? '';
    const asked = await does('townOfficer', 'membershipTransferRequest', 'MembershipTransferRequestInput', 'transfer { id version }', { id: here.membership?.id, expectedVersion: here.membership?.version, requestedOn: ago(40), destination: 'Đảng bộ thành phố Vinh' });
    await does('townOfficer', 'transferAccept', 'TransferAcceptInput', 'membership { id version }', { id: asked.transfer?.id, expectedVersion: asked.transfer?.version, acceptedOn: ago(39) });

    officer = await visit('hoaHieu');
    await officer.open(`/members/${personId}`);
    const record = new PersonPage(officer.page);
    const dialog = await record.start('Tiếp nhận từ ngoài thị xã');
    expect(await dialog.field(/^Họ và tên/).count()).toBe(0);
    await dialog.field(/chi bộ/i).first().selectOption({ value: branchId });
    await dialog.field(/^Chuyển đến từ/).fill('Đảng bộ thành phố Vinh');
    await dialog.field(/^Ngày quyết định kết nạp/).fill(written(admitted.decidedOn));
    await dialog.field(/^Ngày tổ chức lễ/).fill(written(admitted.ceremonyOn));
    await dialog.field(/^Ngày chính thức/).fill(written(admitted.officialOn));
    await dialog.field(/^Ngày tiếp nhận/).fill(written(ago(2)));
    await dialog.confirm('Tiếp nhận');
    await record.newestIs('Tiếp nhận từ ngoài thị xã', written(ago(2)));
    const { person: now } = await read<{ person: { memberships: { ordinal: number; status: string }[] } }>('hoaHieu', 'query Now($id: ID!) { person(id: $id) { memberships { ordinal status } } }', { id: personId });
    expect(now.memberships).toEqual([{ ordinal: 2, status: 'OFFICIAL' }, { ordinal: 1, status: 'MOVED' }]);
  });

  step('typed anew with the same name and birth date, the record there is is shown first', async () => {
    await officer.open('/candidates');
    await officer.page.getByRole('button', { name: 'Đưa người vào danh sách' }).first().click();
    const dialog = new ActDialog(officer.page);
    await dialog.field(/^Chi bộ/).selectOption({ value: branchId });
    await dialog.field(/^Nguồn/).selectOption('WORKER');
    await dialog.field(/^Họ và tên/).fill('Vu Thi Tro Lai');
    await dialog.field(/^Ngày sinh/).fill('04031986');
    await dialog.field(/^Giới/).selectOption('FEMALE');
    await dialog.field(/^Nghề nghiệp/).fill('Công nhân');
    await dialog.root.getByText('Đã có hồ sơ trùng họ tên và ngày sinh').waitFor();
    expect(await dialog.button('Đưa vào danh sách').isDisabled()).toBe(true);
    await dialog.field(/^Đây là người khác/).check();
    expect(await dialog.button('Đưa vào danh sách').isDisabled()).toBe(false);
    await dialog.root.getByRole('link', { name }).click();
    await officer.page.getByRole('heading', { level: 1, name }).waitFor();
  });
});
