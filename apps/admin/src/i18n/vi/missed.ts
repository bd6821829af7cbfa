/** Months in which dues or activity were missed. */
export default {
  open: 'Ghi nợ đảng phí, bỏ sinh hoạt',
  title: 'Tháng không đóng đảng phí, bỏ sinh hoạt',
  branch: 'Chi bộ',
  month: 'Tháng',
  dues: 'Không đóng đảng phí',
  activity: 'Bỏ sinh hoạt',
  hint: 'Chỉ đánh dấu khi không có lý do chính đáng. Người được miễn sinh hoạt, bị đình chỉ hoặc cả tháng sinh hoạt tạm thời nơi khác thì không ghi.',
  noted: 'Đã ghi: {{what}}',
  confirm_other: 'Ghi cho {{number}} đảng viên',
  changes: 'Đủ ba tháng trong năm thì hiện trong việc cần làm để xem xét xóa tên.',
  shown: 'Hiện {{shown}} trong {{total}} đảng viên.',
  panel: 'Tháng {{month}}: {{what}}',
  withdraw: {
    open: 'Rút lại',
    title: 'Rút lại ghi nhận tháng {{month}}: {{name}}',
    confirm: 'Rút lại',
    reason: 'Lý do',
    changes: 'Tháng này không còn được tính; có thể ghi lại.',
  },
} as const;
