// The 49 organisations directly under the town. Wards, communes and the two units the press names are real
// institutions; the rest are such as any town of this size has. How many branches each has is not published.
import type { Sector, UnitKind } from '@dangvu/domain/organisation/unit-kinds';

export interface GrassrootsSeed {
  name: string;
  shortName: string;
  kind: UnitKind;
  sector: Sector;
  /** About how many members, for a branch directly under the town. */
  size?: number;
  /** Branches below, for a party organisation. */
  branches?: readonly BranchSeed[];
}

export interface BranchSeed {
  name: string;
  shortName: string;
  sector: Sector;
  size: number;
}

/** Names between commas, over as many lines as it takes. */
const listed = (names: string) => names.split(',').map((name) => name.trim().replace(/\s+/g, ' '));

const blocks = (prefix: 'khối' | 'xóm', names: string): BranchSeed[] =>
  listed(names).map((name, index) => ({
    name: `Chi bộ ${prefix} ${name}`,
    shortName: `${prefix === 'khối' ? 'Khối' : 'Xóm'} ${name}`,
    sector: 'RESIDENTIAL',
    // Blocks differ: a street of pensioners and a hamlet of twenty houses.
    size: [24, 17, 21, 14, 27, 19, 12, 22, 16, 20, 18, 13, 25, 15, 10, 21, 17][index % 17] ?? 18,
  }));

/** What every ward and commune has beside its blocks or hamlets. */
const offices = (level: 'phường' | 'xã', place: string): BranchSeed[] => [
  { name: `Chi bộ Trường Mầm non ${place}`, shortName: `Mầm non ${place}`, sector: 'SCHOOL', size: 16 },
  { name: `Chi bộ Trường Tiểu học ${place}`, shortName: `Tiểu học ${place}`, sector: 'SCHOOL', size: 20 },
  { name: `Chi bộ Trường THCS ${place}`, shortName: `THCS ${place}`, sector: 'SCHOOL', size: 21 },
  { name: `Chi bộ Trạm Y tế ${level} ${place}`, shortName: `Trạm Y tế ${place}`, sector: 'HEALTH', size: 7 },
  { name: `Chi bộ Cơ quan ${level} ${place}`, shortName: `Cơ quan ${place}`, sector: 'AGENCY', size: 17 },
  { name: `Chi bộ Công an ${level} ${place}`, shortName: `Công an ${place}`, sector: 'POLICE', size: 8 },
  { name: `Chi bộ Quân sự ${level} ${place}`, shortName: `Quân sự ${place}`, sector: 'ARMED_FORCES', size: 6 },
];

const ward = (place: string, names: string): GrassrootsSeed => ({
  name: `Đảng bộ phường ${place}`,
  shortName: `Phường ${place}`,
  kind: 'WARD_PARTY_ORG',
  sector: 'WARD',
  branches: [...blocks('khối', names), ...offices('phường', place)],
});

const commune = (place: string, names: string): GrassrootsSeed => ({
  name: `Đảng bộ xã ${place}`,
  shortName: `Xã ${place}`,
  kind: 'COMMUNE_PARTY_ORG',
  sector: 'COMMUNE',
  branches: [...blocks('xóm', names), ...offices('xã', place)],
});

const organisation = (name: string, sector: Sector, size: number, names: string): GrassrootsSeed => ({
  name: `Đảng bộ ${name}`,
  shortName: name,
  kind: 'GRASSROOTS_PARTY_ORG',
  sector,
  branches: listed(names).map((part, index) => ({
    name: `Chi bộ ${part}`,
    shortName: part,
    sector,
    size: size + ([3, -2, 0, 4, -3, 1][index % 6] ?? 0),
  })),
});

const branch = (name: string, sector: Sector, size: number): GrassrootsSeed => ({
  name: `Chi bộ ${name}`,
  shortName: name,
  kind: 'GRASSROOTS_BRANCH',
  sector,
  size,
});

/** In the order in which the town committee lists them. */
export const grassrootsSeeds: readonly GrassrootsSeed[] = [
  ward(
    'Hòa Hiếu',
    `
      Tân Thành, Tân Tiến, Đồng Tâm, Kim Tân, Quyết Thắng, Liên Thắng, Tân Phú, Tân Sơn, Trung Tâm, Tây Hồ, Hòa
      Bình, Tân Hiếu, Đông Tiến, Thống Nhất, Quang Trung, Sông Hiếu, Bình Minh`,
  ),
  ward(
    'Long Sơn',
    `
      Sơn Tiến, Long Hạ, Long Thượng, Phú Thuận, Lam Sơn, Tân Lập, Sơn Hải, Nam Sơn, Trung Sơn, Bắc Sơn, Đồi Thông,
      Cầu Trắng, Tân Long`,
  ),
  ward(
    'Quang Phong',
    `
      Quang Vinh, Quang Thịnh, Phong Thịnh, Phong Quang, Dốc Cao, Tân Phong, Đồng Xuân, Trường Sơn, Cầu Dâu, Hồng
      Phong, Tân Quang, Nghĩa Sơn, Bình Phong`,
  ),
  ward(
    'Quang Tiến',
    `
      Tân Mai, Quang Tân, Đông Quang, Dốc Mây, Cao Tiến, Tiền Phong, Tiến Thành, Hồng Tiến, Ngọc Tiến, Liên Tiến,
      Nam Tiến, Bắc Tiến, Trung Tiến, Tân Quang, Cầu Khe, Đoàn Kết`,
  ),
  commune(
    'Đông Hiếu',
    `
      Đông Thành, Đông Hải, Đông Hưng, Đông Du, Đông Xuân, Đông Mỹ, Đông Phong, Bắc Hiếu, Trung Nghĩa, Đông Tâm,
      Hưng Đông, Phú Đông, Tân Đông, Đông Sơn`,
  ),
  commune(
    'Nghĩa Mỹ',
    'Mỹ Hòa, Mỹ Thịnh, Mỹ Tân, Hưng Xuân, Hưng Nam, Hưng Đông, Nghĩa Tân, Bình Mỹ, Khe Mèn, Mỹ Sơn, Đồng Mỹ, Tân Mỹ',
  ),
  commune(
    'Nghĩa Thuận',
    `
      Thuận Hòa, Thuận Lập, Thuận Yên, Phú Lợi, Bãi Bằng, Khe Yên, Bàu Đá, Nung Mơ, Đồng Chùa, Thuận Sơn, Hồng
      Thuận, Phú Thuận, Minh Thuận, Khe Tọ, Thuận Phong, Thuận Bình, Bàu Sen`,
  ),
  commune(
    'Nghĩa Tiến',
    `
      Tiến Hưng, Tiến Sơn, Tân Tiến, Nghĩa Hợp, Phú Tân, Liên Hòa, Đồng Tiến, Khe Lau, Hòa Tiến, Nghĩa Phú, Tiến
      Lập, Cầu Tiến`,
  ),
  commune(
    'Tây Hiếu',
    `
      Hưng Tây, Phú Mỹ, Phú Tân, Phú An, Phú Tiến, Hưng Lợi, Hưng Công, Tân Tây, Nông trường Một, Nông trường Hai,
      Đồi Chè, Tây Sơn, Tây Phú, Khe Sài`,
  ),
  organisation(
    'Quân sự thị xã Thái Hòa',
    'ARMED_FORCES',
    11,
    'Ban Tham mưu, Ban Chính trị, Ban Hậu cần - Kỹ thuật, Cơ quan Chỉ huy, Đội Cơ động',
  ),
  organisation(
    'Công an thị xã Thái Hòa',
    'POLICE',
    14,
    `
      Đội Tổng hợp, Đội An ninh, Đội Cảnh sát hình sự, Đội Cảnh sát kinh tế, Đội Quản lý hành chính, Đội Cảnh sát
      giao thông, Đội Điều tra tổng hợp, Nhà tạm giữ`,
  ),
  organisation(
    'Cơ quan Chính quyền thị xã',
    'AGENCY',
    13,
    `
      Văn phòng HĐND và UBND, Phòng Nội vụ, Phòng Tài chính - Kế hoạch, Phòng Giáo dục và Đào tạo, Phòng Tài nguyên
      và Môi trường, Phòng Quản lý đô thị, Phòng Kinh tế, Phòng Tư pháp - Thanh tra, Phòng Văn hóa và Thông tin`,
  ),
  organisation(
    'Cơ quan Đảng và đoàn thể thị xã',
    'MASS_ORGANISATION',
    11,
    `
      Văn phòng Thị ủy, Các ban xây dựng Đảng, Ủy ban Mặt trận Tổ quốc, Hội Nông dân - Hội Cựu chiến binh, Hội Phụ
      nữ - Liên đoàn Lao động`,
  ),
  organisation(
    'Bệnh viện Đa khoa khu vực',
    'HEALTH',
    12,
    `
      Khối Hành chính, Khoa Khám bệnh, Khoa Cấp cứu, Khoa Nội tổng hợp, Khoa Ngoại, Khoa Phụ sản, Khoa Nhi, Khoa
      Truyền nhiễm, Khoa Xét nghiệm, Khoa Dược, Khoa Chẩn đoán hình ảnh, Khoa Y học cổ truyền`,
  ),
  organisation(
    'Trung tâm Y tế thị xã',
    'HEALTH',
    9,
    'Khối Dự phòng, Khối Dân số, Phòng khám, Khoa An toàn thực phẩm, Khối Hành chính',
  ),
  organisation(
    'Công ty Cao su và Cà phê',
    'ENTERPRISE',
    14,
    `
      Văn phòng Công ty, Nhà máy Chế biến, Đội sản xuất Một, Đội sản xuất Hai, Đội sản xuất Ba, Đội sản xuất Bốn,
      Đội sản xuất Năm, Đội Cơ giới`,
  ),
  organisation(
    'Công ty Nông nghiệp Sông Hiếu',
    'ENTERPRISE',
    12,
    'Văn phòng Công ty, Trại giống, Đội trồng mía, Đội cây ăn quả, Đội chăn nuôi',
  ),
  organisation('Công ty Lâm nghiệp', 'ENTERPRISE', 12, 'Văn phòng Công ty, Xưởng chế biến gỗ, Đội trồng rừng'),
  organisation('Công ty Vận tải và Dịch vụ', 'ENTERPRISE', 16, 'Văn phòng Công ty, Đội xe và bến xe'),
  organisation('Trường Trung cấp nghề', 'SCHOOL', 14, 'Phòng ban, Khoa Cơ khí - Điện, Khoa Nông lâm'),
  branch('Trường THPT thị xã Thái Hòa', 'SCHOOL', 27),
  branch('Trường THPT Đông Hiếu', 'SCHOOL', 26),
  branch('Trường THPT Tây Hiếu', 'SCHOOL', 25),
  branch('Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên', 'SCHOOL', 19),
  branch('Trung tâm Bồi dưỡng chính trị', 'SCHOOL', 9),
  branch('Thị đoàn thị xã Thái Hòa', 'MASS_ORGANISATION', 11),
  branch('Tòa án nhân dân thị xã', 'AGENCY', 17),
  branch('Viện Kiểm sát nhân dân thị xã', 'AGENCY', 15),
  branch('Chi cục Thi hành án dân sự', 'AGENCY', 13),
  branch('Chi cục Thuế', 'AGENCY', 26),
  branch('Kho bạc Nhà nước', 'AGENCY', 14),
  branch('Bảo hiểm xã hội thị xã', 'AGENCY', 17),
  branch('Chi cục Thống kê', 'AGENCY', 8),
  branch('Hạt Kiểm lâm', 'AGENCY', 15),
  branch('Đội Quản lý thị trường', 'AGENCY', 12),
  branch('Ban Quản lý dự án đầu tư xây dựng', 'AGENCY', 16),
  branch('Trung tâm Dịch vụ nông nghiệp', 'AGENCY', 18),
  branch('Trung tâm Văn hóa, Thể thao và Truyền thông', 'AGENCY', 21),
  branch('Ngân hàng Chính sách xã hội', 'AGENCY', 14),
  branch('Ngân hàng Nông nghiệp', 'ENTERPRISE', 27),
  branch('Ngân hàng Công thương', 'ENTERPRISE', 22),
  branch('Điện lực Thái Hòa', 'ENTERPRISE', 25),
  branch('Bưu điện thị xã', 'ENTERPRISE', 16),
  branch('Trung tâm Viễn thông', 'ENTERPRISE', 18),
  branch('Xí nghiệp Thủy lợi', 'ENTERPRISE', 17),
  branch('Công ty Cấp nước', 'ENTERPRISE', 18),
  branch('Công ty Môi trường đô thị', 'ENTERPRISE', 21),
  branch('Công ty May Thái Hòa', 'ENTERPRISE', 19),
  branch('Hợp tác xã Dịch vụ tổng hợp', 'COOPERATIVE', 10),
];
