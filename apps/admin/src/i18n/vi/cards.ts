/** The card of a member and the number of the file. */
export default {
  number: 'Số thẻ',
  numberHint: 'Thẻ cũ 8 chữ số; thẻ mới là 12 chữ số định danh cá nhân.',
  issue: { title: 'Phát thẻ đảng viên: {{name}}', confirm: 'Phát thẻ', changes: 'Thẻ được trao trong kỳ sinh hoạt chi bộ gần nhất.' },
  renew: { title: 'Đổi, cấp lại thẻ đảng viên: {{name}}', confirm: 'Ghi thẻ mới', why: 'Lý do' },
  withdraw: { title: 'Thu hồi thẻ đảng viên: {{name}}', confirm: 'Thu hồi', on: 'Ngày thu hồi', reason: 'Lý do' },
  badge: {
    title: 'Tặng Huy hiệu Đảng: {{name}}',
    confirm: 'Ghi tặng Huy hiệu',
    changes: 'Do cấp ủy tỉnh quyết định; ghi số quyết định của tỉnh.',
    years: 'Huy hiệu (năm tuổi đảng)',
    ground: 'Căn cứ',
    awardDay: 'Đợt trao tặng',
    awardDayHint: '3/2, 19/5, 2/9 hoặc 7/11; để trống là đợt gần nhất từ ngày quyết định.',
    withdraw: { title: 'Thu hồi Huy hiệu Đảng: {{name}}', confirm: 'Thu hồi' },
  },
  dossier: { title: 'Số lý lịch: {{name}}', confirm: 'Ghi số lý lịch', number: 'Số lý lịch', hint: 'Sáu chữ số và chữ viết tắt của tỉnh.', on: 'Ngày ghi' },
} as const;
