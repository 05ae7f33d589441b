import { type BuildOptions, type BuildSummary, buildArchive } from './build-archive.ts';
import { recordCpuProfiles } from './cpu-profiles.ts';
import { sumCpuProfiles, type TimeReport } from './sum-cpu-profiles.ts';

/** Builds an archive, leaves a CPU profile of each thread in `profileDir`, and says where the time went. */
export async function profileBuild(
  options: BuildOptions & { readonly profileDir: string },
): Promise<{ summary: BuildSummary; times: TimeReport }> {
  const { value, profiles } = await recordCpuProfiles(options.profileDir, () =>
    buildArchive(options),
  );
  return { summary: value, times: sumCpuProfiles(profiles) };
}
