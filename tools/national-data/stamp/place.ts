// A town of the country: what makes it another town than the one it is a copy of.
import type { CountrySize } from '../size.ts';
import { provinceOf } from '../size.ts';

export interface Place {
  /** From 0; part of every id in the town. */
  readonly town: number;
  readonly province: number;
  readonly name: string;
  /** 'PP.TTT': the first two parts of every code in the town. */
  readonly code: string;
}

// 34 × 33 names, all made up; that a place somewhere is called so is chance.
const first = 'An Bảo Bình Cát Chí Đại Đông Đức Gia Hải Hậu Hiệp Hưng Khánh Kim Lạc Long Lộc Mỹ Nam Ngọc Nhân Phú Phước Quang Sơn Tam Tân Thanh Thiện Thuận Vạn Vĩnh Xuân'.split(' ');
const second = 'Ân Châu Chính Điền Định Giang Hà Hiền Hòa Hội Hương Khê Lâm Lập Lĩnh Lương Minh Nghi Phong Phương Quý Tâm Thái Thành Thịnh Thọ Tiến Trạch Trung Tường Văn Viên Vinh'.split(' ');

/** The name of a town by its number; no two of the first 1,122 are the same. */
export function townName(town: number): string {
  const [a, b] = [first[town % first.length], second[Math.floor(town / first.length) % second.length]];
  return `${a} ${b}`.normalize('NFC');
}

const digits = (value: number, count: number): string => String(value).padStart(count, '0');

/** Codes of a province: 2 digits, then nothing. */
export const provinceCode = (province: number): string => digits(province + 1, 2);

/** Every town of a country, in the order of its number. */
export function placesOf(size: CountrySize): Place[] {
  return Array.from({ length: size.towns }, (_, town) => {
    const province = provinceOf(size, town);
    return { town, province, name: townName(town), code: `${provinceCode(province)}.${digits((town % 999) + 1, 3)}` };
  });
}
