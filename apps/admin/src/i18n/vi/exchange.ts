export default {
  title: {
    clients: 'Kết nối',
    explorer: 'Tra cứu API',
  },
} as const;
