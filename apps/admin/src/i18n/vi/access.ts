export default {
  title: {
    accounts: 'Tài khoản',
  },
} as const;
