import type { Options } from 'tsup'

/** How every package is built; each one's own tsup.config.ts hands it on. An entry is a subpath of its `exports`, or its `bin`. */
export const published: Options = {
  entry: ['src/{index,no-augmentation,msw,cli}.ts'],
  format: 'esm',
  target: 'node20',
  dts: true,
  sourcemap: true,
  clean: true,
  removeNodeProtocol: false,
}
