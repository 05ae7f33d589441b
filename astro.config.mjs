// The archive's own settings are in content/archive.yaml; this file is for Astro's.
import { defineConfig } from 'astro/config';
import { arsip } from './src/engine/integration.ts';

export default defineConfig({
  integrations: [arsip()],
});
