import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import Screen from './Screen.vue';

globalThis.fetch = () => Promise.reject(new Error('A server that renders asks nothing'));
console.log(await renderToString(createSSRApp(Screen)));
