import { render } from 'svelte/server';
import Screen from './Screen.svelte';

globalThis.fetch = () => Promise.reject(new Error('A server that renders asks nothing'));
console.log(render(Screen).body);
