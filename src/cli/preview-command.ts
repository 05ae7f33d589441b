import { resolve } from 'node:path';
import { Command } from 'commander';
import { previewSite } from '../engine/preview-site.ts';
import { EXIT, type Finish } from './exit-codes.ts';
import { addOutOption, addTalkOptions } from './run-options.ts';
import { addServeOptions, type ServeFlags } from './serve-options.ts';

const HELP = `
Serves what the last build made, with its 404 page, under the sub-path that it was built for.`;

export function createPreviewCommand(finish: Finish): Command {
  const command = new Command('preview').description('serve the finished site as a host would');
  addServeOptions(addOutOption(addTalkOptions(command))).addHelpText('after', HELP);
  return command.action(async (flags: ServeFlags & { out: string }) => {
    const address = await previewSite({ ...flags, siteDir: resolve(flags.out) });
    if (address === undefined) {
      console.error(
        `error: There is no site in ${flags.out}/. Make one with: arsip build --out ${flags.out}`,
      );
      finish(EXIT.wrongUsage);
      return;
    }
    console.log(`The archive is at ${address}  (Ctrl C ends)`);
    finish(EXIT.done);
  });
}
