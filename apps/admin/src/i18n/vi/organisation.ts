export default {
  title: {
    organisation: 'Tổ chức',
    unit: 'Đơn vị',
  },
} as const;
