/** Folded: small letters, no accents. In the four languages, as servers write them. */
const SAYS = [
  /^(error )?404\b|\b(error|erreur|erro) 404\b|\b404 (error|not|page|pagina|no)\b/,
  /\b(page|file|document|resource|content|site) (was |is |could |can )?(not |cannot |t )(be )?found\b/,
  /^([a-z0-9]+ ){0,3}not found\b/,
  /\bpage (does not|doesn t) exist\b/,
  /\b(pagina|archivo|documento|recurso|contenido|sitio) no (fue |ha sido |se ha )?(encontrad[oa]|existe|disponible)\b/,
  /\bno (se )?(encontro|encontramos|pudimos encontrar|ha encontrado) (la |el )?(pagina|archivo|documento|recurso|contenido)\b/,
  /\bpagina (solicitada |que busca |buscada )?no (existe|encontrada|se encuentra|esta disponible)\b/,
  /\b(pagina|arquivo|documento|recurso|conteudo) nao (foi |existe|encontrad[oa])/,
  /\bnao (foi possivel encontrar|encontramos) (a |o )?(pagina|arquivo|conteudo)\b/,
  /\b(page|document|fichier|ressource|contenu) (est |demandee? |est )?(introuvable|inexistante?|non trouvee?)\b/,
  /\bpage (demandee )?n (existe pas|a pas ete trouvee|est pas disponible|est plus disponible)\b/,
];

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&[a-z#0-9]+;/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const says = (text: string): boolean => SAYS.some((sentence) => sentence.test(fold(text)));

/** Bounded everywhere: what is read is anybody's, and may be made to keep a pattern busy. */
const inside = (html: string, tag: string): string[] =>
  [...html.matchAll(new RegExp(`<${tag}\\b[^<>]{0,500}>([\\s\\S]{0,500}?)</${tag}`, 'gi'))].map(([, text]) =>
    withoutTags(text ?? ''),
  );

const withoutTags = (html: string): string => html.replace(/<[^<>]*>/g, ' ');

/** A text so short that it is nothing but the notice. */
const SHORT = 400;

const plain = (html: string): string =>
  withoutTags(
    html
      .replace(/<(script|style|noscript|template)\b[\s\S]*?(<\/\1|$)/gi, ' <')
      .replace(/<!--[\s\S]*?(-->|$)/g, ' '),
  )
    .replace(/\s+/g, ' ')
    .trim();

/**
 * Does a page that was given as found say that it is not? In its title or first headings; in its text only where there is hardly any
 * other, for a long page may well speak of documents that were not found.
 */
export function saysNotFound(html: string): boolean {
  const headings = [...inside(html, 'title').slice(0, 1), ...inside(html, 'h1').slice(0, 2)];
  if (headings.some(says)) return true;
  const text = plain(html);
  return text.length <= SHORT && says(text);
}

const depth = (url: URL): number =>
  url.pathname.split('/').filter((part) => part !== '' && !/^index\.\w+$/i.test(part)).length;

/** A language's home page, `/es/` or `/pt-br/`, is one too. */
const isHome = (url: URL): boolean =>
  url.search === '' && (depth(url) === 0 || /^\/[a-z]{2}(-[a-z]{2})?\/?$/i.test(url.pathname));

/** Was somebody who asked for a page deep inside led to a front door instead? */
export const ledHome = (asked: URL, reached: URL): boolean => depth(asked) >= 2 && isHome(reached);
