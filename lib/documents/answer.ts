import { isLocale, type Locale } from '@/lib/platform/i18n/locales.ts';
import { toDocx } from './docx.ts';
import type { FormDocument } from './model.ts';

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const;
type Format = keyof typeof TYPES;

/** What the address asks for; null when it is something else. */
export function documentRequest(url: string): { locale: Locale; format: Format } | null {
  const query = new URL(url).searchParams;
  const [locale, format] = [query.get('locale'), query.get('format')];
  return isLocale(locale) && (format === 'docx' || format === 'pdf') ? { locale, format } : null;
}

/** The file, to be saved and not shown in place. `name` is in plain letters. */
export async function fileAnswer(
  form: FormDocument,
  format: Format,
  { name, blank }: { name: string; blank: boolean },
): Promise<Response> {
  const { toPdf } = await import('./pdf.ts');
  const bytes = format === 'pdf' ? toPdf(form, blank) : await toDocx(form);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': TYPES[format],
      'content-disposition': `attachment; filename="${name}-${form.language}.${format}"`,
      'content-language': form.language,
      'cache-control': blank ? 'public, max-age=3600' : 'private, no-store',
    },
  });
}
