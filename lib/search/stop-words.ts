import type { Locale } from '@/lib/platform/i18n/locales.ts';

const split = (words: string): string[] => words.split(/\s+/).filter(Boolean);

/** Words that carry no meaning of their own in a search, folded. */
const STOP: Record<Locale, readonly string[]> = {
  es: split(`a al algo algun alguna algunas alguno algunos ante antes aquel aquella asi aun cada como con contra cual cuales cuando
    cuanto de del desde donde dos durante e el ella ellas ellos en entre era es esa esas ese eso esos esta estaba estado estan estar este
    esto estos fue fueron ha hace hacen hacer haber habia han hasta hay hecho la las le les lo los mas me mi mis mismo mucho muy nos
    ni no o os otra otras otro otros para pero poco por porque puede pueden puedo que quien quienes quiero se sea ser si sido sin
    sobre son su sus tal tambien tan tanto te tiene tienen todo todos tu un una unas uno unos y ya yo`),
  en: split(`a about after all also an and any are as at be because been before being between both but by can could did do does doing
    done during each etc for from had has have having how i if in into is it its just me more most my no nor not of on or other our
    out over own same should so some such than that the their them then there these they this those through to too under until up
    was we were what when where which while who whom whose why will with would you your`),
  pt: split(`a ao aos apos aquela aquele as ate cada com como da das de dela dele deles depois do dos e ela elas ele eles em entre era
    essa esse esta estao estas estava este estes eu faz fazem fazer foi foram ha isso isto ja la lhe mais mas me mesmo meu muito na
    nas nao nem no nos num numa o onde os ou para pela pelas pelo pelos pode podem por porque posso qual quais quando quanto que
    quem quero sao se sem ser seu seus sido so sob sobre sua suas tambem te tem tinha todo todos tu um uma umas uns voce`),
  fr: split(`a ai alors apres au aussi autre autres aux avant avec c ce cela celle ces cet cette ceux chez ci comme comment d dans de
    depuis des dont du elle elles en entre es est et etaient etait ete etre eu eux fait faire font il ils j je l la le les leur
    leurs lui m ma mais me meme mes mon n ne nos notre nous on ont ou par pas peut peuvent plus pour pourquoi qu quand que quel
    quelle quelles quels qui quoi s sa sans se ses si sont sous sur t ta te tes toi ton tous tout toute toutes tu un une vers vos
    votre vous y`),
};

/** Words that stand in nearly every record of a portal about migration: they may help to rank, but a record without them is not left out. */
const LIGHT = new Set(
  split(`persona personas people person persons pessoa pessoas personne personnes gente pais paises country countries pays
    experiencia experiencias experience experiences practica practicas practice practices pratica praticas pratique pratiques
    programa programas programme programmes program programs proyecto project projeto projet ejemplo example exemplo exemple
    informacion information informacao ayuda help ajuda aide migracion migraciones migration migrations migracao migracoes
    migratorio migratoria migratorios migratorias migratory migratoire migratoires migrante migrantes migrant migrants`),
);

const everywhere = new Set(
  Object.values(STOP)
    .flat()
    .filter((word) => count(word) > 1),
);

function count(word: string): number {
  return Object.values(STOP).filter((words) => words.includes(word)).length;
}

const inLanguage = Object.fromEntries(
  Object.entries(STOP).map(([language, words]) => [language, new Set(words)]),
) as Record<Locale, Set<string>>;

/** Does the word say nothing to a reader of this language, or in two of the others? */
export const isStopWord = (word: string, locale: Locale): boolean =>
  inLanguage[locale].has(word) || everywhere.has(word);

/** In any of the four languages: for the terms of the glossary, whose language is known. */
export const isStopWordIn = (word: string, language: Locale): boolean => inLanguage[language].has(word);

export const isLightWord = (word: string): boolean => LIGHT.has(word);
