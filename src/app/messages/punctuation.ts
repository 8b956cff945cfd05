const zh = {
  colon: () => '：',
  comma: () => '，',
  semicolon: () => '；',
  enumeration: () => '、',
};

const en: typeof zh = {
  colon: () => ': ',
  comma: () => ', ',
  semicolon: () => '; ',
  enumeration: () => ', ',
};

/** What stands between the parts of a text that is put together, with the space after it where there is one. */
export const punctuation = { zh, en };
