export default {
  title: {
    plans: 'Kế hoạch và chỉ tiêu',
    plan: 'Kế hoạch',
  },
} as const;
