/** What may stand in a cell. A text that is a whole day (`2026-11-24`), a moment, or a web address becomes what it says. */
export type Value = string | number | boolean | null | undefined;

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const CONTENT_TYPES = `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`;

export const RELATIONS = `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

export const WORKBOOK_RELATIONS = `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;

/** Styles by their place in `cellXfs`: text wrapped at the top, head, day, moment, link. */
const STYLE = { text: 0, head: 1, day: 2, moment: 3, link: 4 } as const;
const top = (wrap: boolean) => `<alignment vertical="top"${wrap ? ' wrapText="1"' : ''}/>`;

export const STYLES = `${DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><u/><sz val="11"/><color rgb="FF0B4F5C"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">${top(true)}</xf><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1">${top(false)}</xf><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">${top(false)}</xf><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">${top(false)}</xf><xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1">${top(false)}</xf></cellXfs></styleSheet>`;

/** What Excel forbids in the name of a sheet goes. */
export const workbookXml = (name: string): string =>
  `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${xml(name.replace(/[\\/*?:[\]]/g, ' ').slice(0, 31))}" sheetId="1" r:id="rId1"/></sheets></workbook>`;

export const sheetRelations = (links: readonly string[]): string =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${links
    .map(
      (link, index) =>
        `<Relationship Id="rId${index + 1}" Type="${OFFICE}/hyperlink" Target="${xml(link)}" TargetMode="External"/>`,
    )
    .join('')}</Relationships>`;

/** Everything before the rows: the head stays in sight, columns are as wide as they need, and the head itself. */
export const headXml = (columns: readonly string[], widths: readonly number[]): string =>
  `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths
    .map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
    .join('')}</cols><sheetData><row r="1">${columns
    .map((column, index) => textCell(`${columnName(index)}1`, column, STYLE.head))
    .join('')}</row>`;

/** Everything after the rows: filters over all columns, and which cells lead somewhere. */
export const tailXml = (columns: number, rows: number, links: readonly string[]): string =>
  `</sheetData><autoFilter ref="A1:${columnName(Math.max(0, columns - 1))}${rows}"/>${
    links.length > 0
      ? `<hyperlinks>${links.map((reference, index) => `<hyperlink ref="${reference}" r:id="rId${index + 1}"/>`).join('')}</hyperlinks>`
      : ''
  }</worksheet>`;

/** A, B, …, Z, AA, … */
export function columnName(index: number): string {
  const before = Math.floor(index / 26);
  return (before > 0 ? columnName(before - 1) : '') + String.fromCharCode(65 + (index % 26));
}

const NARROWEST = 8;
const WIDEST = 60;

export function widthOf(column: string, values: readonly Value[]): number {
  const longest = values.map((value) =>
    Math.max(
      ...String(value ?? '')
        .split('\n')
        .map(({ length }) => length),
    ),
  );
  return Math.min(WIDEST, Math.max(NARROWEST, column.length + 3, ...longest.map((length) => length + 2)));
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;
const ADDRESS = /^https?:\/\/[^\s<>"]+$/;
/** A longer address opens nothing in Excel, and the file is called damaged. */
const LONGEST_LINK = 2000;

/** A cell of the type that the value has; `link` when it leads somewhere. Nothing at all for nothing. */
export function cellXml(reference: string, value: Value, mayLink: boolean): { xml: string; link?: string } {
  if (value === null || value === undefined || value === '') return { xml: '' };
  if (typeof value === 'number')
    return { xml: Number.isFinite(value) ? `<c r="${reference}"><v>${value}</v></c>` : '' };
  if (typeof value === 'boolean') return { xml: `<c r="${reference}" t="b"><v>${value ? 1 : 0}</v></c>` };
  const serial = DAY.test(value) || MOMENT.test(value) ? serialOf(value) : null;
  if (serial !== null) {
    const style = DAY.test(value) ? STYLE.day : STYLE.moment;
    return { xml: `<c r="${reference}" s="${style}"><v>${serial}</v></c>` };
  }
  if (mayLink && value.length <= LONGEST_LINK && ADDRESS.test(value) && URL.canParse(value))
    return { xml: textCell(reference, value, STYLE.link), link: value };
  return { xml: textCell(reference, value, STYLE.text) };
}

/** Days since 30 December 1899, as spreadsheets count; null for a day that does not exist or that they cannot count. */
function serialOf(text: string): number | null {
  const time = Date.parse(text.length === 10 ? `${text}T00:00:00Z` : text);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text.slice(0, 10)) return null;
  const serial = time / 86_400_000 + 25_569;
  return serial >= 61 ? serial : null;
}

/** As many characters as a cell may have. */
const LONGEST_TEXT = 32_767;

/** A text as a text: what begins with = or @ is no formula, since none was written. */
const textCell = (reference: string, text: string, style: number): string =>
  `<c r="${reference}" t="inlineStr"${style ? ` s="${style}"` : ''}><is><t xml:space="preserve">${xml(cut(text))}</t></is></c>`;

const cut = (text: string): string =>
  text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1).toWellFormed()}…` : text;

/** XML has no place for most control characters; and `_x0041_` would be read as a letter. */
const xml = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML 1.0 excludes
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
