import { hydrate } from 'svelte';
import Screen from './Screen.svelte';

declare const SERVER_HTML: string;

const main = document.body.appendChild(document.createElement('main'));
main.innerHTML = SERVER_HTML;
hydrate(Screen, { target: main });
