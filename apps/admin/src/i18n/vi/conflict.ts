/** What is said when a record is no longer as the screen knew it. */
export default {
  since: 'Ghi vào hồ sơ này từ khi đồng chí mở trang',
  last: 'Ghi vào hồ sơ này gần đây nhất',
  recordedAt: 'ghi lúc {{moment}}',
  recordedBy: '{{who}} ghi lúc {{moment}}',
  unknown: 'Chưa tải được những gì vừa ghi. Hãy đóng lại và xem trên trang.',
  seen: 'Tôi đã xem bản mới và vẫn ghi việc này',
} as const;
