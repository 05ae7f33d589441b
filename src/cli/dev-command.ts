import { Command } from 'commander';
import { isAdvice } from '../diagnostics/diagnostic.ts';
import { startDevServer } from '../engine/start-dev-server.ts';
import { addContentOptions, type ContentFlags, toRunOptions } from './content-options.ts';
import { EXIT, type Finish } from './exit-codes.ts';
import { printDiagnostics } from './print-diagnostics.ts';
import { addServeOptions, type ServeFlags } from './serve-options.ts';

const HELP = `
Drafts and articles that wait for their date are shown too. A page is made when it is asked for; the browser
reloads when an article or a template changes. An article with an error is named over the page, with its line,
until it is mended.`;

export function createDevCommand(finish: Finish): Command {
  const command = new Command('dev').description('show the archive while you write');
  addServeOptions(addContentOptions(command)).addHelpText('after', HELP);
  return command.action(async (flags: ContentFlags & ServeFlags) => {
    const { address, diagnostics } = await startDevServer({
      ...toRunOptions(flags),
      port: flags.port,
      host: flags.host,
    });
    // Advice is for those who ask for it; a large archive may have thousands of lines of it.
    const problems = diagnostics.filter((diagnostic) => !isAdvice(diagnostic));
    if (problems.length > 0) printDiagnostics(problems, { contentDir: flags.content });
    console.log(`The archive is at ${address}  (Ctrl C ends)`);
    finish(EXIT.done);
  });
}
