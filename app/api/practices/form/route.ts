import { blankForm, documentRequest, fileAnswer } from '@/lib/documents/index.ts';

/** The empty form in one of four languages as Word or PDF: `?locale=pt&format=docx`. */
export async function GET(request: Request) {
  const wanted = documentRequest(request.url);
  if (!wanted) return new Response(null, { status: 404 });
  return fileAnswer(blankForm(wanted.locale, new Date()), wanted.format, {
    name: 'ricomi-practice-form',
    blank: true,
  });
}
