import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { FormDocument } from './model.ts';

const FONTS = join(process.cwd(), 'node_modules', '@expo-google-fonts', 'atkinson-hyperlegible-next');
const FACES = ['400Regular', '700Bold'].map((face) =>
  join(FONTS, face, `AtkinsonHyperlegibleNext_${face}.ttf`),
);
const SOURCE = join(process.cwd(), 'lib', 'documents', 'form.typ');

/** PDF/UA-1 (ISO 14289): tagged, with its language and title, the same bytes for the same text and day. */
export function toPdf(form: FormDocument, blank: boolean): Buffer {
  const compiler = NodeCompiler.create({
    workspace: '/',
    fontArgs: [{ fontBlobs: FACES.map((path) => readFileSync(path)) }],
  });
  compiler.addSource('/form.typ', readFileSync(SOURCE, 'utf8'));
  compiler.mapShadow('/doc.json', Buffer.from(JSON.stringify({ ...form, blank })));
  const compiled = compiler.compile({ mainFilePath: '/form.typ' });
  const { result } = compiled;
  if (!result) {
    const failure = compiled.takeDiagnostics();
    throw new Error(`typst: ${JSON.stringify(failure ? compiler.fetchDiagnostics(failure) : null)}`);
  }
  const pdf = compiler.pdf(result, { pdfStandard: 'ua-1' as never });
  compiler.evictCache(0);
  return pdf;
}
