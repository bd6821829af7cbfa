/** Who helps in probation. */
export default {
  title: 'Đảng viên giúp đỡ trong thời gian dự bị',
  nobody: 'Chưa có đảng viên giúp đỡ',
  clause: 'Chi bộ phân công đảng viên chính thức giúp đỡ (Điều lệ Đảng, Đ5).',
  elsewhere: 'Đảng viên nơi khác',
  since: 'từ ngày {{day}}',
  until: '{{from}} – {{to}}, {{reason}}',
  assign: {
    open: 'Phân công',
    title: 'Phân công đảng viên giúp đỡ: {{name}}',
    confirm: 'Phân công',
    changes: 'Việc giúp đỡ tự kết thúc khi được công nhận chính thức, chuyển sang chi bộ khác hoặc ra khỏi Đảng.',
    who: 'Đảng viên chính thức của chi bộ',
    replaces: 'Thay cho',
    replacesHint: 'Để trống nếu cùng giúp đỡ.',
    assignedOn: 'Ngày nghị quyết chi bộ',
  },
  end: { open: 'Kết thúc phân công', title: 'Kết thúc phân công của {{who}}: {{name}}', confirm: 'Kết thúc phân công', endedOn: 'Từ ngày', reason: 'Lý do' },
} as const;
