/** The sentence-inner label of an act as a title: "công nhận chính thức" → "Công nhận chính thức". */
export const asTitle = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** The same label as the name of an entry that exists: "ghi lễ kết nạp" → "Lễ kết nạp". */
export const entryTitle = (label: string): string => asTitle(label.replace(/^(?:ghi |record the )/iu, ''));
