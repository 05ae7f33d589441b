import { splitByline } from '../model/split-names.ts';
import { isNewsroom } from './newsrooms.ts';

const LEADING =
  '(?:(?:posted|written|story|text|texte|words|article|artikel|beitrag|blog|gastbeitrag|ein|eine|bericht|erstellt|geschrieben|verfasst|veröffentlicht|eingestellt|reported|published|publié|écrit|rédigé|proposé|escrito|publicado|geschreven|ditulis|dilaporkan|laporan|diposting|interview|opinion)[ ,:]+){0,3}';
/** What stands before a name: "By", "Posted by", "Ein Beitrag von", "Penulis:". */
const ANNOUNCED = new RegExp(
  `^${LEADING}(?:by|von|vom|oleh|par|por|door)\\s*:?\\s+|^(?:by|von|vom|oleh|penulis|author|autor(?:in|en)?|auteur|autore|reporter|wartawan|pewarta|jurnalis|text|interview|bericht|words by)\\s*:\\s*|^(?:author|autor|by|penulis|oleh)(?=\\p{Lu}|\\s)\\s*`,
  'iu',
);
const MONTH =
  '(?:jan|feb|mar|mär|apr|may|mai|mei|jun|jul|aug|agu|sep|oct|okt|nov|dec|des|dez)\\p{L}*\\.?';
const WEEKDAY =
  '(?:\\p{L}{2,7}(?:day|tag|dag)|mittwoch|senin|selasa|rabu|kamis|jumat|sabtu|minggu),?\\s+';
const DATE = new RegExp(
  `[\\s,–-]*(?:${WEEKDAY})?(?:${MONTH}\\s+\\d{1,2}\\b|\\d{1,2}[./ ]).*$`,
  'iu',
);
const TAIL =
  /\s*(?:[|•·]|,? (?:am|on|pada|at|in|for|aka|a\.k\.a\.)(?!\p{L})|\bPublished\b|\bUpdated\b|\bposted\b|\().*$/iu;
const ROLE =
  /(?:,|\s[–-])\s*(?:\p{L}+[\s-]+){0,3}(?:writer|reporter|editor|correspondent|journalist|columnist|contributor|staff|redakteur(?:in)?|korrespondent(?:in)?|autor(?:in)?|kontributor|jurnalis|wartawan)s?\b.*$/iu;
/** A role right behind a name of two words or more: `Ana Diaz Senior Harbour Correspondent`. */
const ROLE_BEHIND =
  /(?<=^(?!.*['’]s\s)\S+\s+\S.*)\s+(?:(?:\p{Lu}{2,5}|senior|staff|chief|executive|managing|deputy|assistant|associate|contributing|special|foreign|national|political|politics|business|economics|finance|science|health|technology|sports?|culture|arts|news|features?|city|state|investigative|freelance|multimedia|digital|washington|london)\s+)*(?:correspondent|reporter|editor|writer|journalist|columnist|contributor|redakteur(?:in)?|korrespondent(?:in)?|kontributor|jurnalis|wartawan)s?\s*$/iu;
/** `Ana Diaz Envoyée spéciale à Kupang` */
const SENT =
  /(?<=\S\s+\S+)\s+(?:envoyée?s?\s+spécia(?:l|le|ux|les)|correspondante?s?|enviad[oa]s?\s+especial(?:es)?)(?!\p{L}).*$/iu;
/** Courtesy and academic titles before a name. */
const TITLE =
  /^(?:(?:(?:Prof(?:essor(?:in)?)?|Dr|Drs|Dra|Drg|Ir|Hj|Mrs?|Ms|Mag|Dipl\.?-\p{L}+|Ing|med|phil|jur|rer|nat|h\.? ?c)\.|Dr|Prof|Professor|Mr|Mrs|Ms|Herr|Frau|Bapak|Ibu|M\.A\.)\s+)+(?:H\.\s+)?(?=\p{Lu})/u;
/** What reporters are called before their names: `Staff Writer Ana Diaz`. */
const CALLED =
  /^(?:(?:senior|staff|special|foreign|political|sports|business|science|guest|contributing)\s+)*(?:writer|reporter|correspondent|columnist|contributor|redakteur(?:in)?|gastautor(?:in)?|korrespondent(?:in)?|wartawan|jurnalis|kontributor)\s+(?=\p{Lu})/iu;
/** `@ana_diaz` behind a name. */
const HANDLE = /(?<=\S)\s+@[\w.]+(?=\s|[,;]|$)/g;
const RIGHTS =
  /[\s.,;|–-]*(?:(?:©|\(c\)|&copy;|\bcopyright\b|\bhak cipta\b|\bcc[ -]by\b).*|\b(?:all|some) rights reserved\b.*|\balle rechte vorbehalten\b.*|\btous droits réservés\b.*|\btodos los derechos reservados\b.*|\bhak cipta dilindungi\b.*)$/iu;
const NO_NAME =
  /^(?:admin(?:istrator)?|authors?|autor(?:in)?|by|von|oleh|editor|staff|redaksi|home|posts?|view all|all posts|more|see all|unknown|anonym(?:ous)?|n\/a|none|null|undefined|false|true|leave a comment|kommentare?|comments?|repl(?:y|ies)|antworten|name ?\*?|required|e-?mail|website|wordpress|human|facebook|twitter|instagram|google|bluesky|mastodon|threads|tiktok|youtube|linkedin|pinterest|reddit|whatsapp|telegram|github|rss(?: feed)?|newsletter|share|profile?|log ?in|about(?: the author| me)?|über (?:den autor|mich)|kontakt|contact|permalink|super user)$|admin$|^(?:zeige|show|view|all|powered|hosted) \b|\[at\]/i;
/** A time, or an agency with what the page counts: `USA TODAY 8`. */
const NUMBERED = /^\d{1,2}[:.]\d{2}|\s\d+(?:[:.]\d+)?$/;
/** What a page tells its reader: "You're logged in". */
const ADDRESSED = /(?:^|\s)(?:you|your|logged|kamu|anda)(?:['’]\p{L}+)?(?:\s|$)/iu;
/** Who "says" something wrote a comment. */
const COMMENTING =
  /\s(?:says|said|sagte?|meinte?|schrieb|schreibt|wrote|writes|kommentierte|berkata)\b:?$/i;

/**
 * Cleans what a page gives as its authors: words around names, dates, roles, addresses and what
 * names nobody go; several names in one text become several.
 *
 * @example cleanAuthorNames(['By Ana Diaz and Ben Roe, 6 November 2017']) // => ['Ana Diaz', 'Ben Roe']
 */
export function cleanAuthorNames(texts: readonly string[]): string[] {
  const names = [...new Set(texts.flatMap(splitNames).map(trimSigns))].filter(isName);
  // An agency beside people is where they work.
  const people = names.filter((name) => !isNewsroom(name));
  return people.length > 0 ? people : names;
}

/** Whether words such as "A post by" stand before a name. */
export function isAnnounced(words: string): boolean {
  return ANNOUNCED.test(words);
}

/** Whether a text is hardly more than the names of authors. */
export function isAuthorLine(words: string): boolean {
  const [name = ''] = cleanAuthorNames([words]);
  return name !== '' && name.length < 70 && name.split(' ').length <= 8;
}

/** Letters of the longest list of authors; what is longer is a text. */
const LONGEST = 1000;

function splitNames(text: string): string[] {
  const line = text
    .slice(0, LONGEST)
    .replace(/https?:\/\/\S+|\S+@\S+\.\S+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(
      /^(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:\d{4}(?:\s*[–-]\s*\d{4})?)?\s*(?:by\s+)?/iu,
      '',
    )
    .replace(RIGHTS, '')
    .replace(HANDLE, '')
    .replace(ANNOUNCED, '')
    .replace(DATE, '')
    .replace(TAIL, '')
    .replace(ROLE, '');
  return splitByline(line)
    .flatMap((name) => splitAt(name, /,?\s+(?:and|und|dan|et|y|en|og|och)\s+/))
    .flatMap((name) => splitAt(name, /\s*\/\s*/))
    .map(cutNewsroom)
    .map((name) =>
      name.trim().replace(SENT, '').replace(ROLE_BEHIND, '').replace(CALLED, '').replace(TITLE, ''),
    );
}

/** Joined names are parted where each is a whole one: institutions have "and" in theirs. */
function splitAt(names: string, joint: RegExp): string[] {
  const pieces = names.split(joint);
  return pieces.every((piece) => /\S\s+\S/.test(piece)) ? pieces : [names];
}

/** `Jane Roe, Reuters` → `Jane Roe` */
function cutNewsroom(name: string): string {
  const [person = '', ...works] = name.split(/,\s+|\s+[–-]\s+/);
  return works.length > 0 && works.every(isNewsroom) ? person : name;
}

function trimSigns(name: string): string {
  return name.replace(/^[^\p{L}\p{N}„“"«(]+|[\s,;:–-]+$/gu, '');
}

function isName(name: string): boolean {
  if (!/\p{L}[\p{L}\p{N}.'’]/u.test(name) && !/^\p{Lo}$/u.test(name)) return false;
  return (
    name.length < 80 && ![NO_NAME, COMMENTING, NUMBERED, ADDRESSED].some((no) => no.test(name))
  );
}
