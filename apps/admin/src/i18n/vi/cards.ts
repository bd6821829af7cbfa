/** The card of a member and the number of the file. */
export default {
  number: 'Số thẻ',
  numberHint: 'Thẻ cũ 8 chữ số; thẻ mới là 12 chữ số định danh cá nhân.',
  issue: { title: 'Phát thẻ đảng viên: {{name}}', confirm: 'Phát thẻ', changes: 'Thẻ được trao trong kỳ sinh hoạt chi bộ gần nhất.' },
  renew: { title: 'Đổi, cấp lại thẻ đảng viên: {{name}}', confirm: 'Ghi thẻ mới', why: 'Lý do' },
  withdraw: { title: 'Thu hồi thẻ đảng viên: {{name}}', confirm: 'Thu hồi', on: 'Ngày thu hồi', reason: 'Lý do' },
  dossier: { title: 'Số lý lịch: {{name}}', confirm: 'Ghi số lý lịch', number: 'Số lý lịch', hint: 'Sáu chữ số và chữ viết tắt của tỉnh.', on: 'Ngày ghi' },
} as const;
