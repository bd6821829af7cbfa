// Names such as people of western Nghệ An have, by generation and ethnicity. Put together by chance; nobody real is
// meant.
import type { Stream } from '../seeded.ts';

export type Sex = 'FEMALE' | 'MALE';
export type Ethnicity = 'Kinh' | 'Thái' | 'Thổ' | 'Thanh' | 'Tày';

const list = (names: string) => names.normalize('NFC').trim().split(/\s+/);

/** Family names with how often they occur among a hundred. */
const familyNames: Record<Ethnicity, readonly (readonly [string, number])[]> = {
  Kinh: [
    ['Nguyễn', 30],
    ['Trần', 10],
    ['Lê', 9],
    ['Hoàng', 6],
    ['Phạm', 6],
    ['Phan', 5],
    ['Võ', 4],
    ['Hồ', 4],
    ['Đặng', 3],
    ['Cao', 3],
    ['Bùi', 3],
    ['Thái', 2],
    ['Ngô', 2],
    ['Đinh', 2],
    ['Vũ', 2],
    ['Trương', 2],
    ['Đậu', 1],
    ['Chu', 1],
    ['Tạ', 1],
    ['Lưu', 1],
    ['Dương', 1],
    ['Mai', 1],
    ['Đoàn', 1],
  ],
  Thái: [
    ['Lô', 8],
    ['Vi', 8],
    ['Lương', 6],
    ['Hà', 4],
    ['Lang', 3],
    ['Kha', 2],
    ['Quang', 2],
    ['Sầm', 2],
  ],
  Thổ: [
    ['Trương', 9],
    ['Lê', 6],
    ['Nguyễn', 5],
    ['Hoàng', 3],
    ['Cao', 2],
    ['Bùi', 2],
  ],
  Thanh: [
    ['Vi', 4],
    ['Lô', 3],
    ['Lương', 3],
    ['Ngân', 2],
  ],
  Tày: [
    ['Nông', 3],
    ['Hoàng', 3],
    ['Triệu', 1],
  ],
};

interface Generation {
  middle: readonly string[];
  given: readonly string[];
}

/** Older than the land reforms of the eighties, and younger: parents' taste changed with the times. */
const generations: Record<Sex, readonly [Generation, Generation]> = {
  MALE: [
    {
      middle: list('Văn Văn Văn Xuân Đình Hữu Sỹ Bá Công Trọng Ngọc Quang Đức Khắc Duy Thanh Viết'),
      given: list(
        `
          Hùng Dũng Sơn Thắng Lợi Bình Hải Long Minh Tuấn Thành Toàn Quý Châu Nam Hòa Tâm Lực Cường Chiến Hồng Tân
          Thanh Định Thân Hợi Tuất Mão Khánh Đồng Lương Nghĩa Tường Vinh`,
      ),
    },
    {
      middle: list('Văn Đức Anh Minh Quang Tuấn Mạnh Việt Hoàng Ngọc Đình Thành Trung Hữu Quốc Tiến Xuân'),
      given: list(
        `
          Anh Tuấn Hiếu Hoàng Nam Đạt Dũng Hưng Huy Khánh Long Linh Phong Phúc Quân Sơn Thắng Thành Trung Tú Tùng
          Việt Vinh Cường Đức Giang Hải Kiên Lâm Nghĩa`,
      ),
    },
  ],
  FEMALE: [
    {
      middle: list('Thị Thị Thị Thị Thị Hồng Kim Minh'),
      given: list(
        `
          Hoa Lan Liên Hồng Hương Tâm Minh Thanh Hà Vân Loan Nga Nhàn Bình Lý Xuân Thu Hòa Mai Yến Sâm Hiền Thìn
          Tuyết Lương Phượng Hạnh Cúc Thuận Oanh`,
      ),
    },
    {
      middle: list('Thị Thị Thùy Thu Ngọc Khánh Hồng Thanh Phương Hoài Quỳnh Kim Lan Diệu Bích'),
      given: list(
        `
          Trang Linh Huyền Ngọc Anh Hằng Thảo Hương Thương Nhung Hà Mai Lan Hiền Dung Giang Nga Oanh Phương Quỳnh
          Tâm Thủy Trinh Tú Uyên Vân Yến My Ly Châu`,
      ),
    },
  ],
};

/** A full name, NFC, family name first. `bornIn` chooses the generation. */
export function fullName(chance: Stream, sex: Sex, ethnicity: Ethnicity, bornIn: number): string {
  const family = chance.weighted(familyNames[ethnicity], ([, weight]) => weight)[0];
  const young = chance.chance(Math.min(0.95, Math.max(0.05, (bornIn - 1968) / 24)));
  const { middle, given } = generations[sex][young ? 1 : 0];
  const word = chance.pick(middle.filter((name) => name !== family));
  // "Thị" alone is the older way; many women born later carry one more word.
  const between =
    word === 'Thị' && chance.chance(young ? 0.6 : 0.25)
      ? `Thị ${chance.pick(middle.filter((name) => name !== 'Thị' && name !== family))}`
      : word;
  const last = chance.pick(given.filter((name) => name !== family && !between.split(' ').includes(name)));
  return `${family} ${between} ${last}`.normalize('NFC');
}
