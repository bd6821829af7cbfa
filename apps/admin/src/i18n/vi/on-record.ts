/** What is said of somebody there is a record of already. */
export default {
  list: 'Đưa vào danh sách nguồn: {{name}}',
  arrive: 'Tiếp nhận từ ngoài thị xã: {{name}}',
  goesOn: 'Ghi tiếp vào hồ sơ đã có; các lần trước vẫn nằm trong diễn biến của người này.',
  alike: {
    title: 'Đã có hồ sơ trùng họ tên và ngày sinh',
    text: 'Nếu là cùng một người, hãy mở hồ sơ đó và ghi tiếp vào đó: quy định về kết nạp lại chỉ xét được khi quá trình nằm trong một hồ sơ.',
    member: '{{state}} từ {{from}}, {{branch}}',
    left: '{{state}} ngày {{day}}, {{branch}}',
    candidate: '{{state}}, vào danh sách {{day}}, {{branch}}',
    bare: 'Chưa ghi gì khác về người này',
    other: 'Đây là người khác, lập hồ sơ mới',
  },
} as const;
