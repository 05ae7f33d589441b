import { archiveToJsonSchema, frontmatterToJsonSchema } from '../src/model/json-schema.ts';
import { renderArchiveYaml } from './reference-archive-yaml.ts';
import { renderCommandLine } from './reference-command-line.ts';
import { renderFrontmatter } from './reference-frontmatter.ts';
import { renderHosts } from './reference-hosts.ts';
import { type RuleExamples, renderRules } from './reference-rules.ts';
import { renderSchema } from './reference-schema.ts';

/** The text of every file that is made from the code, by its path in the repository. */
export async function renderReferenceFiles(
  examples: RuleExamples,
): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ['docs/reference/rules.md', renderRules(examples)],
    ['docs/reference/frontmatter.md', renderFrontmatter()],
    ['docs/reference/archive-yaml.md', renderArchiveYaml()],
    ['docs/reference/command-line.md', await renderCommandLine()],
    ['docs/reference/hosts.md', renderHosts()],
    ['schemas/archive.schema.json', renderSchema(archiveToJsonSchema())],
    ['schemas/frontmatter.schema.json', renderSchema(frontmatterToJsonSchema())],
  ]);
}
