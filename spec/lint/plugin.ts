/** Our own lint rules, as a Redocly plugin: one rule a file, named after it. */

import { dataUriValid } from './data-uri-valid.ts';
import { exampleNamed } from './example-named.ts';
import { lifecycleValid } from './lifecycle-valid.ts';
import { operationExtensionsValid } from './operation-extensions-valid.ts';
import { propertyDescribed } from './property-described.ts';
import { provenanceStated } from './provenance-stated.ts';
import { rateLimitValid } from './rate-limit-valid.ts';

export default function plugin() {
  return {
    id: 'contract',
    rules: {
      oas3: {
        'provenance-stated': provenanceStated,
        'property-described': propertyDescribed,
        'example-named': exampleNamed,
        'lifecycle-valid': lifecycleValid,
        'rate-limit-valid': rateLimitValid,
        'operation-extensions-valid': operationExtensionsValid,
        'data-uri-valid': dataUriValid,
      },
    },
  };
}
