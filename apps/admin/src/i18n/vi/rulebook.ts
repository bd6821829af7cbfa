export default {
  title: {
    rules: 'Quy định',
  },
} as const;
