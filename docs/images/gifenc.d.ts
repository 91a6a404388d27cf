/** The part of gifenc that the clip needs: the package has no types of its own. */
declare module 'gifenc' {
  /** Colors as red, green and blue. */
  export type Palette = number[][];

  /** Options of a frame. */
  export interface FrameOptions {
    readonly palette?: Palette;
    /** Milliseconds until the next frame. */
    readonly delay?: number;
    readonly transparent?: boolean;
    /** Index of the color that leaves the frame before visible. */
    readonly transparentIndex?: number;
    /** 1 keeps the frame below the next one. */
    readonly dispose?: number;
  }

  /** A GIF under construction. */
  export interface Encoder {
    writeFrame(index: Uint8Array, width: number, height: number, options?: FrameOptions): void;
    finish(): void;
    bytes(): Uint8Array;
  }

  const gifenc: {
    GIFEncoder(): Encoder;
    quantize(rgba: Uint8Array, maxColors: number): Palette;
    applyPalette(rgba: Uint8Array, palette: Palette): Uint8Array;
  };
  export default gifenc;
}
