/**
 * The page without network, and as a program of its own: a service worker that keeps every file of a build, and
 * the manifest. The page asks for it by itself (src/app/offline), and says when a newer version is there.
 */
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

export const offline: Plugin[] = VitePWA({
  registerType: 'prompt',
  injectRegister: false,
  manifest: {
    name: 'Saddle Surfer',
    short_name: 'Saddle Surfer',
    description: 'Who is afraid of big bad minima? A paper to be dragged, computed live.',
    categories: ['education'],
    lang: 'en',
    // Where the folder is put is not known: all of it is relative.
    start_url: './',
    scope: './',
    display: 'standalone',
    theme_color: '#0b5c8a',
    background_color: '#0b5c8a',
    icons: [
      { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: 'icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  },
  workbox: {
    globPatterns: ['**/*'],
    // What only pages that link to this one show, and what only developer tools read.
    globIgnores: ['preview.png', '**/*.map'],
    // What an address asks for after `?` is read by the page.
    ignoreURLParametersMatching: [/./],
    navigateFallback: null,
    inlineWorkboxRuntime: true,
  },
});

/** Packages whose code is in the service worker, which is a bundle that no plugin of ours sees. */
export const offlinePackages = [
  'workbox-core',
  'workbox-precaching',
  'workbox-routing',
  'workbox-strategies',
] as const;
