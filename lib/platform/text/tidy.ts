/**
 * Unicode in composed form, without what no reader can see and no database should keep: control characters
 * but tab and line end, lone surrogates, and the overrides that make text read otherwise than it is stored.
 */
export function tidy(text: string): string {
  return (
    text
      .toWellFormed()
      .normalize('NFC')
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202D\u202E\uFFFE\uFFFF]/g, '')
      .trim()
  );
}

/** Length as a reader counts: code points. */
export const lengthOf = (text: string): number => [...text].length;
