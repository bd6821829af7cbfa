import { expect } from '@jest/globals';
import { written } from '../harness/day.ts';
import type { ActDialog } from './act-dialog.ts';
import type { PersonPage } from './person-page.ts';

/** A decision signed on a day. */
const signed = (number: string, day: string): { number: string; signedOn: string; signatory: string } => ({ number, signedOn: written(day), signatory: 'Lê Thị Kiểm' });

/** Votes as they stand in the minutes. */
export interface Votes {
  /** Members summoned, or members of the committee. */
  readonly counted: number;
  readonly inFavour: number;
  readonly body?: 'BRANCH' | 'COMMITTEE' | 'STANDING_COMMITTEE';
}

/** The acts of a life as they are typed on the page of one person, each on its day and seen in the timeline before the next. */
export class LifeActs {
  private readonly person: PersonPage;

  constructor(person: PersonPage) {
    this.person = person;
  }

  async classDone(day: string, certificate: string): Promise<void> {
    const dialog = await this.person.start('Ghi kết quả lớp nhận thức về Đảng');
    await dialog.field(/^Số giấy chứng nhận/).fill(certificate);
    await this.onDay(dialog, /^Ngày cấp/, day, 'Ghi kết quả');
    await this.person.newestIs('Kết quả lớp nhận thức về Đảng', certificate);
  }

  async dossierPermitted(day: string, document: string): Promise<void> {
    const dialog = await this.person.start('Cho phép lập hồ sơ');
    await dialog.field(/^Số văn bản/).fill(document);
    await this.onDay(dialog, /^Ngày đảng ủy cho phép/, day, 'Ghi việc cho phép');
    await this.person.newestIs('Cho phép lập hồ sơ', document);
  }

  async dossierOpened(day: string): Promise<void> {
    const dialog = await this.person.start('Mở hồ sơ xin vào Đảng');
    await this.onDay(dialog, /^Ngày mở hồ sơ/, day, 'Mở hồ sơ');
    await this.person.newestIs('Mở hồ sơ xin vào Đảng');
  }

  async voted(act: 'chi bộ' | 'đảng ủy' | 'ban thường vụ' | 'công nhận chính thức', day: string, { counted, inFavour, body }: Votes): Promise<void> {
    const dialog = await this.person.start(act === 'công nhận chính thức' ? 'Ghi biểu quyết công nhận chính thức' : `Ghi biểu quyết của ${act}`);
    if (body) await dialog.field(/^Nơi biểu quyết/).selectOption(body);
    await dialog.field(/^Ngày họp/).fill(written(day));
    const branch = act === 'chi bộ' || body === 'BRANCH';
    for (const [field, count] of [[branch ? 'Triệu tập' : 'Số ủy viên', counted], ['Có mặt', counted], ['Tán thành', inFavour], ['Không', counted - inFavour]] as const) {
      await dialog.root.getByRole('textbox', { name: field, exact: true }).fill(String(count));
    }
    await dialog.confirm('Ghi biểu quyết');
    await this.person.newestIs('Biểu quyết', `${inFavour}/${counted}`);
  }

  async admitted(day: string, number: string): Promise<void> {
    const dialog = await this.person.start('Ghi quyết định kết nạp');
    await dialog.fillDecision(signed(number, day));
    await dialog.confirm('Ghi quyết định kết nạp');
    await this.person.newestIs('Quyết định kết nạp', `số ${number}`, written(day));
  }

  async ceremonyHeld(day: string): Promise<void> {
    const dialog = await this.person.start('Ghi lễ kết nạp');
    await this.onDay(dialog, /^Ngày tổ chức lễ/, day, 'Ghi lễ kết nạp');
    await this.person.newestIs('Lễ kết nạp', written(day));
  }

  async recognised(day: string, number: string): Promise<void> {
    const dialog = await this.person.start('Công nhận chính thức');
    await dialog.fillDecision(signed(number, day));
    await dialog.confirm('Ghi công nhận');
  }

  /** To a branch of another ward, found by what is typed. */
  async sentTo(search: string, branch: RegExp, day: string): Promise<void> {
    const dialog = await this.person.start('Giới thiệu chuyển sinh hoạt');
    await dialog.root.getByRole('searchbox').fill(search);
    await dialog.root.getByRole('button', { name: branch }).click();
    await this.onDay(dialog, /^Ngày giới thiệu/, day, 'Giới thiệu');
    await this.person.newestIs('Giới thiệu chuyển sinh hoạt');
  }

  async takenIn(day: string): Promise<void> {
    const dialog = await this.person.start('Tiếp nhận chuyển sinh hoạt');
    await this.onDay(dialog, /^Ngày tiếp nhận/, day, 'Tiếp nhận');
    await this.person.newestIs('Tiếp nhận chuyển sinh hoạt', written(day));
  }

  async struckOff(day: string, number: string, ground: string): Promise<void> {
    const dialog = await this.person.start('Xóa tên');
    await dialog.fillDecision(signed(number, day));
    await dialog.field(/^Căn cứ xóa tên/).selectOption({ label: ground });
    expect(await dialog.button('Xóa tên').isDisabled()).toBe(true);
    await dialog.field(/^Gõ/).fill('xoa ten');
    await dialog.confirm('Xóa tên');
    await this.person.newestIs('Xóa tên', `số ${number}`);
  }

  private async onDay(dialog: ActDialog, field: RegExp, day: string, confirm: string): Promise<void> {
    await dialog.field(field).fill(written(day));
    await dialog.confirm(confirm);
  }
}
