// What one role may open and what it may not; each role's file says it for one person.
import { expect } from '@jest/globals';
import { eventually } from '../harness/eventually.ts';
import { everyPage } from '../harness/every-page.ts';
import { type Viewer, VIEWER } from '../harness/figures.ts';
import { signInByHttp } from '../harness/graphql.ts';
import { logins, type Who } from '../harness/people.ts';
import type { Story } from '../harness/story.ts';
import type { Visit } from '../harness/visit.ts';

export interface Access {
  /** Sections in the navigation, in their order. */
  sections: readonly string[];
  /** Pages of the whole town (harness/every-page.ts) that show what they are for. */
  opens: readonly string[];
  /** Pages of the whole town that say there is nothing here for this person. */
  refuses: readonly string[];
}

export const allSections = [
  'Tổng quan', 'Việc cần làm', 'Nguồn kết nạp', 'Đảng viên', 'Chuyển sinh hoạt', 'Tổ chức', 'Kế hoạch và chỉ tiêu', 'Báo cáo', 'Quy định', 'Quản trị',
] as const;

const refusal = /không dành cho vai trò của đồng chí|Không tìm thấy|Chưa có số liệu|Không có ai khớp điều kiện|ngoài phạm vi|Chưa có kế hoạch nào|Không có kỳ báo cáo|Chưa có ai|Không có việc nào|Không có đơn vị/;

/**
 * Looks at the navigation, then opens each page by its address, as somebody would who was sent a link.
 * @returns the window, with every answer the server gave in it
 */
export async function expectAccess(story: Story, who: Who, { sections, opens, refuses }: Access): Promise<Visit & { answers: string[] }> {
  const cookie = await signInByHttp(story.town().address, logins.townOfficer, story.password('townOfficer'));
  const { viewer } = await story.read<Viewer>('townOfficer', VIEWER);
  const pages = await everyPage(story.town().address, { cookie }, viewer?.today ?? '');
  const pathOf = (name: string) => {
    const path = pages.find((place) => place.name === name)?.path ?? name;
    return path.includes('unit=') ? path : `${path}${path.includes('?') ? '&' : '?'}unit=${viewer?.homeUnit.id}`;
  };
  const window = await story.visit(who);
  const { page, open } = window;
  const answers: string[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('/graphql')) void response.text().then((text) => answers.push(text), () => undefined);
  });
  await page.goto(`${window.address}/rules`);
  await eventually(async () => {
    const links = page.getByRole('navigation', { name: 'Mục chính' }).first().locator('ul').first().locator(':scope > li > a');
    // Behind a name may stand how much waits there.
    expect((await links.allInnerTexts()).map((text) => (text.split('\n')[0] ?? '').trim())).toEqual([...sections]);
  });
  for (const name of opens) {
    await open(pathOf(name));
    await eventually(async () => {
      const text = await page.getByRole('main').innerText();
      expect({ name, refused: refusal.exec(text)?.[0] ?? null, written: text.length > 80 }).toEqual({ name, refused: null, written: true });
    });
  }
  for (const name of refuses) {
    await page.goto(window.address + pathOf(name));
    await eventually(async () => expect({ name, text: await page.getByRole('main').innerText() }).toEqual({ name, text: expect.stringMatching(refusal) }));
  }
  return { ...window, answers };
}

/** Ids of people of a ward, none of which may reach somebody who has no business there. */
export async function peopleOf(story: Story, shortName: string): Promise<string[]> {
  const { units } = await story.read<{ units: { nodes: { id: string; shortName: string }[] } }>(
    'townOfficer', 'query Ward($search: String) { units(filter: { search: $search }, first: 20) { nodes { id shortName } } }', { search: shortName },
  );
  const unitId = units.nodes.find((unit) => unit.shortName === shortName)?.id;
  const { members } = await story.read<{ members: { nodes: { openTransfer: unknown; person: { id: string } }[] } }>(
    'townOfficer', 'query People($unitId: ID) { members(filter: { unitId: $unitId }, first: 100) { nodes { openTransfer { id } person { id } } } }', { unitId },
  );
  // Who is on the way is known at both ends.
  return members.nodes.filter(({ openTransfer }) => openTransfer === null).map(({ person }) => person.id);
}
