import { Command } from 'commander';
import { startDevServer } from '../engine/start-dev-server.ts';
import { EXIT, type Finish } from './exit-codes.ts';
import { printDiagnostics } from './print-diagnostics.ts';
import { addContentOptions, type ContentFlags, toRunOptions } from './run-options.ts';
import { addServeOptions, type ServeFlags } from './serve-options.ts';

const HELP = `
Drafts and articles that wait for their date are shown too. A page is made when it is asked for; the browser
reloads when an article or a template changes.`;

export function createDevCommand(finish: Finish): Command {
  const command = new Command('dev').description('show the archive while you write');
  addServeOptions(addContentOptions(command)).addHelpText('after', HELP);
  return command.action(async (flags: ContentFlags & ServeFlags) => {
    const { address, diagnostics } = await startDevServer({
      ...toRunOptions(flags),
      port: flags.port,
      host: flags.host,
    });
    if (diagnostics.length > 0) printDiagnostics(diagnostics, { contentDir: flags.content });
    console.log(`The archive is at ${address}  (Ctrl C ends)`);
    finish(EXIT.done);
  });
}
