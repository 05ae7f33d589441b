/**
 * How a rule's problems are treated: an error holds the article back, a warning does not; advice is given by `check`
 * alone, and no strictness makes an error of it.
 */
export type Severity = 'error' | 'warning' | 'advice';

export interface Rule {
  readonly severity: Severity;
  /** What the rule finds, as one sentence for the reference. */
  readonly finds: string;
  /** What to do about it, as one sentence. */
  readonly mend: string;
}

/** Every rule that content, and copies of a portable edition, are held to. Ids are permanent: scripts and people refer to them. */
export const rules = {
  'file-unreadable': {
    severity: 'error',
    finds: 'A file that cannot be opened, or is not text in UTF-8.',
    mend: 'Make the file readable and save it as UTF-8.',
  },
  'file-empty': {
    severity: 'error',
    finds: 'A file with nothing in it.',
    mend: 'Restore its text, or delete the file.',
  },
  'frontmatter-missing': {
    severity: 'error',
    finds: 'A file that does not begin with frontmatter.',
    mend: 'Begin the file with a line “---”, “title:” and “published:”, and another line “---”.',
  },
  'frontmatter-unreadable': {
    severity: 'error',
    finds: 'Frontmatter that is not valid YAML, TOML or JSON, or that is never closed.',
    mend: 'Correct that line; a text with “: ”, “#” or quotes in it belongs in quotes.',
  },
  'frontmatter-executable': {
    severity: 'error',
    finds:
      'Frontmatter written as a program (“---js”), or a value that is one (“!!js/function”), which is never run.',
    mend: 'Write the values out as YAML, TOML or JSON.',
  },
  'duplicate-key': {
    severity: 'error',
    finds: 'A key that is given twice with different values.',
    mend: 'Keep the right one and delete the other.',
  },
  'duplicate-key-same': {
    severity: 'warning',
    finds: 'A key that is given twice with the same value.',
    mend: 'Delete one of the two.',
  },
  'title-missing': {
    severity: 'error',
    finds: 'An article without a title.',
    mend: 'Add “title:” with the headline.',
  },
  'date-missing': {
    severity: 'error',
    finds: 'An article without a date, neither in its frontmatter nor in the name of its file.',
    mend: 'Add “published:” with the date, as YYYY-MM-DD or YYYY-MM-DD HH:MM.',
  },
  'date-invalid': {
    severity: 'error',
    finds: 'A date or time that does not exist or cannot be read.',
    mend: 'Write it as YYYY-MM-DD or YYYY-MM-DD HH:MM, with a zone (WIB, +07:00, Asia/Jakarta) if it is not the archive’s own.',
  },
  'updated-before-published': {
    severity: 'warning',
    finds: 'An article whose “updated” is earlier than its “published”.',
    mend: 'Correct whichever of the two is wrong.',
  },
  'update-unexplained': {
    severity: 'advice',
    finds:
      'An article that was updated on a later day than it was published, without a correction of that day or later.',
    mend: 'Say under “corrections” what was changed, with the type “update” where nothing was wrong.',
  },
  'zone-unknown': {
    severity: 'warning',
    finds: 'A time with a zone that is not known; it is read in the archive’s zone.',
    mend: 'Write an offset (+07:00) or an IANA zone (Asia/Jakarta).',
  },
  'field-invalid': {
    severity: 'warning',
    finds: 'An optional field, or one item of it, whose value does not fit; it is left out.',
    mend: 'Correct the value, or delete the line.',
  },
  'draft-invalid': {
    severity: 'error',
    finds:
      'A “draft” that is neither true nor false; leaving it out could publish an unfinished text.',
    mend: 'Write “draft: true” or “draft: false”.',
  },
  'correction-invalid': {
    severity: 'error',
    finds:
      'A correction without a readable date and text; leaving it out would hide that the article was corrected.',
    mend: 'Give each correction “at” (a date), “type” and “text”.',
  },
  'withdrawal-invalid': {
    severity: 'error',
    finds:
      'A withdrawal without a readable date and reason; leaving it out would publish a text that was taken back.',
    mend: 'Give “withdrawn” an “at” (a date) and a “reason”.',
  },
  'address-taken': {
    severity: 'error',
    finds: 'Two articles with one address; the first by path keeps it.',
    mend: 'Give one of them another “slug” or “permalink”.',
  },
  'alias-taken': {
    severity: 'warning',
    finds: 'A former address that belongs to another page already; it gets no redirect.',
    mend: 'Delete that line from “aliases” in one of the files.',
  },
  'image-missing': {
    severity: 'warning',
    finds: 'A local image that is not there; its caption and credit stay.',
    mend: 'Put the file beside the article or in public/, or correct its name.',
  },
  'image-unreadable': {
    severity: 'warning',
    finds:
      'An image file that is damaged, too large or of an unknown format; its caption and credit stay.',
    mend: 'Replace it with a sound JPEG, PNG, WebP, AVIF, GIF or SVG file.',
  },
  'image-unsafe': {
    severity: 'warning',
    finds:
      'A drawing in SVG that can run a script or load something; it is not shown, its caption and credit stay.',
    mend: 'Save it as plain SVG without scripts, links to other files and embedded pages, or as PNG.',
  },
  'link-broken': {
    severity: 'warning',
    finds: 'A link to an article’s file, or to any other, where there is none.',
    mend: 'Correct the path, put the file there, or link to a published address.',
  },
  'translation-missing': {
    severity: 'warning',
    finds: 'A translation that is no published article of the archive; no link leads to it.',
    mend: 'Correct the path under “translations”, or publish that article.',
  },
  'translation-language': {
    severity: 'warning',
    finds:
      'Two translations of one article in the same language; its page leads to the first of them by path.',
    mend: 'Correct “lang” in one of the two, or take it out of “translations”.',
  },
  'tag-spelling': {
    severity: 'warning',
    finds: 'Several spellings of a tag; they are one tag, under the commonest of them.',
    mend: 'Write the tag alike everywhere, or name it in archive.yaml.',
  },
  'active-content': {
    severity: 'warning',
    finds: 'A script, handler, style or frame in an article; it is removed.',
    mend: 'Delete it; a frame’s host can be allowed under “embeds” in archive.yaml.',
  },
  'text-too-deep': {
    severity: 'warning',
    finds: 'A text nested too deeply to be compiled; it is shown as it is written.',
    mend: 'Close the tags that are left open, or take out some of the quotes within quotes.',
  },
  'config-missing': {
    severity: 'warning',
    finds: 'A content folder without archive.yaml; every setting has its default.',
    mend: 'Add archive.yaml with at least “title:”.',
  },
  'config-unreadable': {
    severity: 'error',
    finds: 'An archive.yaml that is not valid YAML.',
    mend: 'Correct that line; a text with “: ”, “#” or quotes in it belongs in quotes.',
  },
  'config-invalid': {
    severity: 'error',
    finds: 'A setting in archive.yaml whose value does not fit, or a missing title.',
    mend: 'Correct the value; the reference of archive.yaml says what each setting takes.',
  },
  'key-unknown': {
    severity: 'warning',
    finds: 'A key in archive.yaml that is not a setting; it has no effect.',
    mend: 'Correct its spelling, or delete it.',
  },
  'menu-broken': {
    severity: 'warning',
    finds:
      'A link of “menu” or “footer” in archive.yaml to an address that the archive does not have.',
    mend: 'Correct the address, or add the page, such as content/pages/about.md for /about/.',
  },
  'site-missing': {
    severity: 'warning',
    finds: 'An archive without “site”; feeds, sitemaps and canonical links have no full addresses.',
    mend: 'Add “site:” to archive.yaml, or give --site: https://arsip.example',
  },
  'edition-manifest': {
    severity: 'error',
    finds: 'A portable edition whose SHA256SUMS is missing, or a line of it that cannot be read.',
    mend: 'Copy the edition again, or make it anew with "arsip pack".',
  },
  'edition-missing': {
    severity: 'error',
    finds: 'A file of a portable edition that is missing from a copy.',
    mend: 'Copy the file again.',
  },
  'edition-altered': {
    severity: 'error',
    finds:
      'A file in a copy of a portable edition that is not as it was packed, or cannot be read.',
    mend: 'Copy the file again; where it comes out altered again, take another disk.',
  },
  'edition-added': {
    severity: 'warning',
    finds: 'A file in a copy of a portable edition that was not packed.',
    mend: 'Delete it, unless you know what put it there.',
  },
  'edition-name': {
    severity: 'warning',
    finds:
      'A file of a portable edition whose name not every disk takes: FAT and exFAT of memory sticks, NTFS of Windows.',
    mend: 'Give the article, the label or the file another name.',
  },
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof rules;
