import { BorderStyle, Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { FormDocument } from './model.ts';

const LANGUAGES = { es: 'es-419', en: 'en-GB', pt: 'pt-BR', fr: 'fr-FR' } as const;
const FONT = 'Arial';

const bottomLine = { bottom: { style: BorderStyle.SINGLE, size: 4, color: 'B9B4A8', space: 1 } };

/** Word (OOXML): real headings and language, so that it can be edited, commented on and read aloud. */
export async function toDocx(form: FormDocument): Promise<Buffer> {
  const body = [
    new Paragraph({ text: form.title, heading: HeadingLevel.TITLE }),
    new Paragraph({ children: [new TextRun({ text: form.lead, italics: true })], spacing: { after: 240 } }),
    ...form.sections.flatMap(({ heading, rows }) => [
      new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1, spacing: { before: 360, after: 120 } }),
      ...rows.flatMap(answer),
    ]),
  ];
  const document = new Document({
    title: form.title,
    description: form.lead,
    creator: 'RICOMI',
    styles: {
      default: {
        document: { run: { font: FONT, size: 22, language: { value: LANGUAGES[form.language] } } },
        title: { run: { size: 40, bold: true, color: '0B4F5C' }, paragraph: { spacing: { after: 120 } } },
        heading1: { run: { size: 28, bold: true, color: '0B4F5C' } },
        heading2: { run: { size: 22, bold: true, color: '14212B' } },
      },
    },
    sections: [{ children: body, footers: { default: foot(form) } }],
  });
  return Packer.toBuffer(document);
}

function answer({
  label,
  hint,
  value,
  lines,
}: FormDocument['sections'][number]['rows'][number]): Paragraph[] {
  const head = [
    new Paragraph({
      text: label,
      heading: HeadingLevel.HEADING_2,
      spacing: { before: 200, after: 40 },
      keepNext: true,
    }),
    ...(hint
      ? [
          new Paragraph({
            children: [new TextRun({ text: hint, color: '46545E', size: 19 })],
            keepNext: true,
          }),
        ]
      : []),
  ];
  if (value === null)
    return [...head, ...Array.from({ length: lines }, () => new Paragraph({ text: '', border: bottomLine }))];
  return [...head, ...value.split('\n').map((line) => new Paragraph({ text: line }))];
}

const foot = (form: FormDocument) =>
  new Footer({
    children: [
      new Paragraph({
        children: [
          new TextRun({ text: `${form.foot} · `, size: 16, color: '46545E' }),
          new TextRun({
            children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
            size: 16,
            color: '46545E',
          }),
        ],
      }),
    ],
  });
