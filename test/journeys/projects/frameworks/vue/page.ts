import { createSSRApp } from 'vue';
import Screen from './Screen.vue';

declare const SERVER_HTML: string;

const main = document.body.appendChild(document.createElement('main'));
main.innerHTML = SERVER_HTML;
createSSRApp(Screen).mount(main);
