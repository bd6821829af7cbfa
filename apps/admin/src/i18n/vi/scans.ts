/** Scans of papers and decisions. */
export default {
  heading: 'Bản chụp',
  none: 'Chưa có bản chụp.',
  attach: 'Đính kèm bản chụp',
  attachTo: 'Đính kèm bản chụp quyết định số {{number}}',
  hint: 'PDF, JPEG hoặc PNG, không quá {{megabytes}} MB.',
  tooLarge: 'Tệp lớn hơn {{megabytes}} MB. Hãy chọn tệp nhỏ hơn.',
  failed: 'Không gửi hoặc tải được tệp. Hãy thử lại.',
  kilobytes: '{{number}} kB',
  ofDecision: 'Bản chụp quyết định số {{number}}',
  close: 'Đóng',
};
