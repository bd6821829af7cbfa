// One life, all of it typed on the page of one person, each act on its past day: from the list of candidates to party age and the badge it leads to.
import { expect } from '@jest/globals';
import { eventually } from '../harness/eventually.ts';
import { daysFrom, monthsFrom, written } from '../harness/day.ts';
import { type Viewer, VIEWER } from '../harness/figures.ts';
import { story } from '../harness/story.ts';
import type { Visit } from '../harness/visit.ts';
import { layPapers } from '../harness/dossier.ts';
import { ActDialog } from '../pages/act-dialog.ts';
import { LifeActs } from '../pages/life-acts.ts';
import { PersonPage } from '../pages/person-page.ts';

story('Từ nguồn kết nạp đến Huy hiệu Đảng', ({ step, visit, read }) => {
  const name = 'Trần Thị Đi Suốt';
  let [today, personId] = ['', ''];
  let secretary: Visit;
  let officer: Visit;
  const ago = (months: number): string => monthsFrom(today, -months);
  const recorded = (visited: Visit): LifeActs => new LifeActs(new PersonPage(visited.page));
  const standing = async () => {
    const { person } = await read<{ person: { currentMembership: { status: string; decidedOn: string; ceremonyOn: string; officialOn: string; partyAge: { since: string; months: number; nextBadgeYears: number; nextBadgeOn: string } } } }>(
      'hoaHieu', 'query Standing($id: ID!) { person(id: $id) { currentMembership { status decidedOn ceremonyOn officialOn partyAge { since months nextBadgeYears nextBadgeOn } } } }', { id: personId },
    );
    return person.currentMembership;
  };

  step('the branch puts her on its list, three years and four months ago', async () => {
    today = (await read<Viewer>('secretary', VIEWER)).viewer?.today ?? '';
    secretary = await visit('secretary');
    await secretary.open('/candidates');
    await secretary.page.getByRole('button', { name: 'Đưa người vào danh sách' }).first().click();
    const dialog = new ActDialog(secretary.page);
    await dialog.field(/^Nguồn/).selectOption('TEACHER');
    await dialog.field(/^Họ và tên/).fill(name);
    await dialog.field(/^Ngày sinh/).fill('08031992');
    await dialog.field(/^Giới/).selectOption('FEMALE');
    await dialog.field(/^Nghề nghiệp/).fill('Giáo viên');
    await dialog.field(/^Ngày chi bộ đưa vào danh sách/).fill(written(ago(40)));
    await dialog.button('Đưa vào danh sách').click();
    await secretary.page.getByRole('dialog', { name }).waitFor();
    const { candidacies } = await read<{ candidacies: { nodes: { person: { id: string } }[] } }>(
      'secretary', 'query Mine($search: String) { candidacies(filter: { search: $search }) { nodes { person { id } } } }', { search: 'tran thi di suot' },
    );
    personId = candidacies.nodes[0]?.person.id ?? '';
    await secretary.open(`/members/${personId}`);
  });

  step('class, permission of the committee, dossier, and the vote of the branch; what the secretary may not record he is not offered', async () => {
    await recorded(secretary).classDone(ago(39), 'GCN-12/2023');
    officer = await visit('hoaHieu');
    await officer.open(`/members/${personId}`);
    await recorded(officer).dossierPermitted(daysFrom(ago(38), -3), '31-TB/ĐU');
    await secretary.open(`/members/${personId}`);
    await recorded(secretary).dossierOpened(ago(38));
    await layPapers(read, 'secretary', personId, ago(38));
    await secretary.open(`/members/${personId}`);
    await recorded(secretary).voted('chi bộ', ago(37), { counted: 18, inFavour: 12 });
    expect(await new PersonPage(secretary.page).region('Ghi việc mới').getByRole('button', { name: 'Ghi biểu quyết của đảng ủy' }).count()).toBe(0);
  });

  step('the committee and the standing committee vote, the decision is signed, the ceremony held, by the officer of the ward', async () => {
    await officer.open(`/members/${personId}`);
    const acts = recorded(officer);
    await acts.voted('đảng ủy', ago(36), { counted: 15, inFavour: 15 });
    await acts.voted('ban thường vụ', ago(35), { counted: 11, inFavour: 6 });
    await acts.admitted(ago(34), '71-QĐ/ĐU');
    await acts.ceremonyHeld(ago(33));
    expect(await standing()).toMatchObject({ status: 'PROBATIONARY', decidedOn: ago(34), ceremonyOn: ago(33), officialOn: null });
  });

  step('twelve months of probation, the vote on it, and recognition from exactly their end, decided two months late', async () => {
    const acts = recorded(officer);
    await acts.voted('công nhận chính thức', ago(20), { counted: 18, inFavour: 18, body: 'BRANCH' });
    await acts.recognised(ago(19), '72-QĐ/ĐU');
    await eventually(async () => expect(await standing()).toMatchObject({ status: 'OFFICIAL', officialOn: monthsFrom(ago(33), 12) }));
    const page = officer.page;
    await page.getByText(written(monthsFrom(ago(33), 12))).first().waitFor();
  });

  step('party age runs from the day the decision was signed, and the page says when the first badge is due', async () => {
    const { partyAge } = await standing();
    expect(partyAge).toMatchObject({ since: ago(34), months: 34, nextBadgeYears: 30 });
    // Thirty years later: on that day, or on the next day on which badges are given.
    expect(partyAge.nextBadgeOn >= monthsFrom(ago(34), 360)).toBe(true);
    expect(partyAge.nextBadgeOn < monthsFrom(ago(34), 366)).toBe(true);
    await officer.page.getByText('Đủ 30 năm tuổi Đảng').waitFor();
    await officer.page.getByText(written(partyAge.nextBadgeOn)).first().waitFor();
  });

  step('the whole of it stands in the timeline, newest first, each with its day', async () => {
    const { person } = await read<{ person: { timeline: { nodes: { act: string; effectiveOn: string }[] } } }>('hoaHieu', 'query Log($id: ID!) { person(id: $id) { timeline(first: 30) { nodes { act effectiveOn } } } }', { id: personId });
    const acts = person.timeline.nodes.map(({ act, effectiveOn }) => `${act} ${effectiveOn}`);
    expect(acts.reverse()).toEqual([
      `CANDIDACY_OPEN ${ago(40)}`, `AWARENESS_CLASS_COMPLETE ${ago(39)}`, `DOSSIER_PERMIT ${daysFrom(ago(38), -3)}`, `DOSSIER_OPEN ${ago(38)}`, `BRANCH_VOTE_RECORD ${ago(37)}`, `COMMITTEE_VOTE_RECORD ${ago(36)}`,
      `STANDING_COMMITTEE_VOTE_RECORD ${ago(35)}`, `ADMISSION_DECIDE ${ago(34)}`, `CEREMONY_HOLD ${ago(33)}`, `RECOGNISE ${monthsFrom(ago(33), 12)}`, `RECOGNITION_VOTE_RECORD ${ago(20)}`,
    ]);
    // Beside the acts stand the five papers of the dossier; chosen by kind, what does not belong to it is gone, also after a reload.
    const { page } = officer;
    expect(await new PersonPage(page).entries.count()).toBe(acts.length + 5);
    await page.getByLabel('Loại việc').selectOption('ADMISSION');
    await eventually(async () => expect(await new PersonPage(page).entries.count()).toBe(7));
    await page.reload();
    await eventually(async () => expect(await new PersonPage(page).entries.count()).toBe(7));
  });
});
