import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://archive.example',
  outDir: process.env.PEER_OUT,
  publicDir: process.env.PEER_PUBLIC,
  devToolbar: { enabled: false },
});
