import type { Label } from '../../language/label.ts';

/** Failures of reading a file from a spreadsheet: of the file as a whole, then of one row. */
export const sheetMessages = {
  SHEET_UNREADABLE: {
    vi: 'Không đọc được tệp. Hãy lưu lại dạng .xlsx hoặc .csv rồi chọn lại.',
    en: 'The file cannot be read. Save it as .xlsx or .csv and choose it again.',
  },
  SHEET_TOO_LARGE: {
    vi: 'Tệp quá lớn: không quá {kilobytes} kB, và {rows} dòng. Hãy chỉ giữ lại trang tính cần nhập, hoặc chia làm nhiều tệp.',
    en: 'The file is too large: at most {kilobytes} kB and {rows} rows. Keep only the sheet to be imported, or make several files of it.',
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
  SHEET_TOO_MANY_PEOPLE: {
    vi: 'Danh sách có hơn {rows} người. Hãy chia thành nhiều tệp, mỗi tệp không quá {rows} người.',
    en: 'The list holds more than {rows} people. Make several files of it, of {rows} people at most each.',
  },
  IMPORT_TOO_WIDE: {
    vi: 'Đơn vị này có hơn {branches} chi bộ. Hãy chọn một đảng bộ cấp dưới rồi nhập danh sách của đảng bộ ấy.',
    en: 'More than {branches} branches stand below this unit. Choose a committee below it and import its list.',
  },
  SHEET_COLUMNS_MISSING: {
    vi: 'Hàng tiêu đề thiếu cột: {columns}. Hãy thêm vào rồi chạy lại.',
    en: 'The headings lack these columns: {columns}. Add them and try again.',
  },
  SHEET_ONE_TOP: {
    vi: 'Có {number} đơn vị không ghi cấp trên. Phải có đúng một: đơn vị đứng đầu.',
    en: '{number} units have no unit above them. There must be exactly one: the one at the top.',
  },
  SHEET_SUPERIOR_UNKNOWN: {
    vi: 'Không có dòng nào có mã “{code}” để làm đơn vị cấp trên. Hãy sửa mã hoặc thêm dòng.',
    en: 'No row has the code “{code}” for the unit above. Correct the code or add the row.',
  },
  SHEET_SUPERIOR_LATER: {
    vi: 'Đơn vị cấp trên “{unit}” có từ ngày {from}. Hãy ghi ngày thành lập của đơn vị này từ ngày ấy trở đi.',
    en: 'The unit above, “{unit}”, is from {from} on. Give a day from then on for this one.',
  },
  SHEET_NO_ROWS: {
    vi: 'Không thấy dòng nào dưới hàng tiêu đề. Hãy chọn trang tính khác, hoặc chọn đúng hàng tiêu đề.',
    en: 'There is no row below the headings. Choose another sheet, or the row of the headings.',
  },
  SHEET_CELL_FORMULA: {
    vi: 'Cột “{column}” là công thức “{text}”. Hãy dán giá trị thay cho công thức.',
    en: 'The column “{column}” holds a formula “{text}”. Paste its value instead.',
  },
  SHEET_CELL_LONG: {
    vi: 'Cột “{column}” dài quá {most} chữ. Hãy viết gọn lại.',
    en: 'The column “{column}” has more than {most} letters. Shorten it.',
  },
  SHEET_CELL_EMPTY: {
    vi: 'Cột “{column}” để trống. Hãy điền vào.',
    en: 'The column “{column}” is empty. Fill it in.',
  },
  SHEET_VALUE: {
    vi: 'Cột “{column}” ghi “{text}”. Hãy ghi: {wanted}.',
    en: 'The column “{column}” says “{text}”. Write: {wanted}.',
  },
  SHEET_DATE: {
    vi: 'Cột “{column}” ghi “{text}”. Hãy ghi đủ ngày, tháng, năm theo dạng dd/MM/yyyy.',
    en: 'The column “{column}” says “{text}”. Write day, month and year as dd/MM/yyyy.',
  },
  SHEET_DATE_ORDER: {
    vi: 'Cột “{column}” có ô ghi tháng trước ngày (“{example}”), nên không rõ “{text}” là ngày nào. Hãy ghi cả cột theo ngày/tháng/năm.',
    en: 'In the column “{column}” a cell has the month first (“{example}”), so nobody knows which day “{text}” is. Write the whole column day first.',
  },
  SHEET_PROBATIONER_OFFICIAL: {
    vi: 'Tình trạng ghi là dự bị, nhưng có ngày chính thức {date}. Hãy sửa một trong hai.',
    en: 'The status says probationary, but there is an official date {date}. Correct one of them.',
  },
  SHEET_PERSON_TWICE: {
    vi: 'Người này còn ở dòng {line} (cùng họ tên và ngày sinh, hoặc cùng một số). Hãy giữ lại một dòng.',
    en: 'This person is in row {line}, too (the same name and birth date, or a number of one person). Keep one of the rows.',
  },
  SHEET_BRANCH_MISSING: {
    vi: 'Dòng này không ghi chi bộ. Hãy ghi mã hoặc tên chi bộ.',
    en: 'The row names no branch. Write its code or its name.',
  },
  SHEET_BRANCH_UNKNOWN: {
    vi: 'Trong đơn vị đang nhập không có chi bộ nào là “{unit}”. Hãy ghi đúng mã hoặc tên đầy đủ, hoặc chọn chi bộ tương ứng.',
    en: 'No branch below the unit is “{unit}”. Write its code or its full name, or choose which branch is meant.',
  },
  PERSON_ON_RECORD: {
    vi: 'Đã có hồ sơ của {name}, sinh ngày {bornOn}, ở {branch}. Nếu là một người thì bỏ dòng này; nếu là người khác thì đánh dấu “Là người khác”.',
    en: '{name}, born on {bornOn}, is on record already, in {branch}. Where it is the same person take the row out; else tick “Somebody else”.',
  },
  BRANCH_NOT_YET: {
    vi: 'Ngày {date} “{unit}” chưa có trong hệ thống (có từ ngày {from}). Hãy ghi “Ngày vào chi bộ” từ ngày {from} trở đi và “Chuyển đến từ”.',
    en: 'On {date} “{unit}” was not there (it is from {from} on). Give a day “In the branch since” from {from} on, and “Came from”.',
  },
  IMPORT_CHANGED: {
    vi: 'Số người ghi được đã khác lúc xem trước: lúc ấy {seen}, bây giờ {now}. Hãy xem lại rồi ghi.',
    en: 'How many can be entered has changed since it was looked at: then {seen}, now {now}. Look again before you enter them.',
  },
} as const satisfies Record<string, Label>;
