/** What belongs to a generator's site and is no article, by the names that generators give it. */

/** Files that mark a folder as the site of a generator. */
const MARKS =
  /^(?:hugo\.(?:toml|ya?ml|json)|_config(?:\.\w+)*\.yml|\.eleventy\.c?js|(?:eleventy|astro)\.config\.[cm]?[jt]s|pelicanconf\.py)$/;
/** Older sites of Hugo have this, beside their articles. */
const OLD_HUGO = /^config\.(?:toml|ya?ml|json)$/;

/** Folders that hold templates and data, wherever they are below a site. */
const TEMPLATES =
  /^(?:_data|_includes|_layouts|_sass|archetypes|components|i18n|layouts|scaffolds|themes|vendor)$/;
/** Folders at the top of a site that hold what was built, or what is served as it is. */
const BUILT = /^(?:_site|data|dist|output|public|resources)$/;
const PAGE = /\.(?:html?|markdown|mdx?|xhtml|rst|txt)$/i;

/** Whether a folder is the site of a generator, by the names in it. */
export function isGeneratorSite(names: ReadonlySet<string>): boolean {
  return [...names].some(
    (name) => MARKS.test(name) || (OLD_HUGO.test(name) && names.has('content')),
  );
}

/** Whether a file or folder of a generator's site is a part of it that holds no articles. */
export function isFurniture(
  name: string,
  { isFolder, isTop }: { readonly isFolder: boolean; readonly isTop: boolean },
): boolean {
  if (!isFolder) return !PAGE.test(name);
  return TEMPLATES.test(name) || (isTop && BUILT.test(name));
}
