/** Words of reminding units of a report they have not sent. */
export default {
  title: 'Nhắc gửi báo cáo: {{period}}',
  titleOne: 'Nhắc {{unit}} gửi báo cáo: {{period}}',
  confirm: 'Nhắc {{number}} đơn vị',
  confirmOne: 'Nhắc',
  due: 'Hạn gửi {{day}}',
  closes: 'khóa sau {{day}}',
  units: 'Đơn vị chưa gửi',
  before_other: 'đã nhắc {{number}} lần',
  message: 'Lời nhắc (không bắt buộc)',
  messageHint: 'Gửi chung cho mọi đơn vị được chọn.',
  stands: 'Lời nhắc nằm trong Việc cần làm của đơn vị cho đến khi đơn vị gửi báo cáo.',
  onceADay: 'Mỗi đơn vị được nhắc về một kỳ nhiều nhất một lần trong ngày.',
  done: 'Đã nhắc.',
} as const;
