export default {
  title: {
    signIn: 'Đăng nhập',
  },
} as const;
