export default {
  title: {
    candidates: 'Nguồn kết nạp',
    members: 'Đảng viên',
    person: 'Đảng viên',
  },
} as const;
