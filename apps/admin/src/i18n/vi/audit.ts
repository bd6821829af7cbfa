export default {
  title: {
    audit: 'Nhật ký',
  },
} as const;
