import type { Label } from '../../language/label.ts';

/** Failures of reading a file from a spreadsheet: of the file as a whole, then of one row. */
export const sheetMessages = {
  SHEET_UNREADABLE: {
    vi: 'Không đọc được tệp. Hãy lưu lại dạng .xlsx hoặc .csv rồi chọn lại.',
    en: 'The file cannot be read. Save it as .xlsx or .csv and choose it again.',
  },
  SHEET_TOO_LARGE: {
    vi: 'Tệp quá lớn: không quá {kilobytes} kB, và {rows} dòng. Hãy chỉ giữ lại trang tính có bảng chỉ tiêu.',
    en: 'The file is too large: at most {kilobytes} kB and {rows} rows. Keep only the sheet with the quotas.',
  },
  SHEET_MACROS: {
    vi: 'Tệp có macro nên không được nhận. Hãy lưu lại dạng .xlsx (không macro) rồi chọn lại.',
    en: 'The file holds macros and is not taken. Save it as .xlsx (without macros) and choose it again.',
  },
  SHEET_ENCRYPTED: {
    vi: 'Tệp đặt mật khẩu nên không đọc được. Hãy bỏ mật khẩu rồi chọn lại.',
    en: 'The file is protected by a password. Take the password off and choose it again.',
  },
  SHEET_ENCODING: {
    vi: 'Chữ trong tệp không phải Unicode (có thể là TCVN3 hoặc VNI). Hãy lưu lại dạng CSV UTF-8 hoặc .xlsx.',
    en: 'The text of the file is not Unicode (maybe TCVN3 or VNI). Save it as CSV UTF-8 or .xlsx.',
  },
  SHEET_LAYOUT: {
    vi: 'Tệp không đúng mẫu: {what}. Hãy tải “Bảng chỉ tiêu (Excel)” về, điền vào đó rồi nhập lại.',
    en: 'The file has another layout: {what}. Download “Table of quotas (Excel)”, fill it in and import it.',
  },
  SHEET_UNIT_UNKNOWN: {
    vi: 'Không có đơn vị trực thuộc nào là “{unit}”. Hãy ghi đúng mã hoặc tên đầy đủ.',
    en: 'No unit directly below is “{unit}”. Write its code or its full name.',
  },
  SHEET_UNIT_AMBIGUOUS: {
    vi: 'Có nhiều đơn vị tên “{unit}”: {candidates}. Hãy ghi mã đơn vị.',
    en: 'Several units are called “{unit}”: {candidates}. Write the code.',
  },
  SHEET_UNIT_BELOW: {
    vi: '“{unit}” không trực thuộc đơn vị giao chỉ tiêu mà ở cấp dưới nữa: {paths}. Hãy giao trong kế hoạch của đơn vị cấp trên trực tiếp của nó.',
    en: '“{unit}” is not directly below the unit that assigns but further down: {paths}. Assign it in the plan of the unit directly above it.',
  },
  SHEET_UNIT_MISMATCH: {
    vi: 'Mã {code} là của “{unit}”, nhưng dòng ghi “{written}”. Hãy sửa một trong hai.',
    en: 'The code {code} belongs to “{unit}”, but the row says “{written}”. Correct one of them.',
  },
  SHEET_UNIT_TWICE: {
    vi: 'Đơn vị này còn ở dòng {line}. Hãy giữ lại một dòng.',
    en: 'This unit is in row {line}, too. Keep one of the rows.',
  },
  SHEET_UNIT_CLOSED: {
    vi: '“{unit}” đã kết thúc hoạt động nên không giao chỉ tiêu được. Hãy bỏ dòng này.',
    en: '“{unit}” is closed and gets no quota. Take the row out.',
  },
  SHEET_FORMULA: {
    vi: 'Ô là công thức “{text}”. Hãy dán giá trị thay cho công thức.',
    en: 'The cell is a formula “{text}”. Paste its value instead.',
  },
} as const satisfies Record<string, Label>;
