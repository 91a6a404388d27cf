export default {
  framework: '@storybook/html-vite',
  stories: ['../stories/*.stories.js'],
  staticDirs: ['../public'],
  core: { disableTelemetry: true },
};
