import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { hash } from './hash-plugin';
import { shell } from './shell-plugin';

const services = process.env.HEMICYCLE_URL ?? 'http://127.0.0.1:8000';

export default defineConfig({
  plugins: [svelte(), shell(), hash()],
  build: { target: 'es2022', outDir: 'dist', sourcemap: false, assetsInlineLimit: 0 },
  server: { host: '127.0.0.1', port: 5173, proxy: { '/api': { target: services, changeOrigin: false } } },
  test: { include: ['tests/**/*.test.ts'], environment: 'node', testTimeout: 30_000 },
});
