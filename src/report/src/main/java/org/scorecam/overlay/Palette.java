package org.scorecam.overlay;

/** Colours for heat. */
@FunctionalInterface
public interface Palette {
    /**
     * The colour of one step of heat.
     *
     * @param index 0 (no heat) to 255 (most)
     * @return {@code 0xRRGGBB}
     */
    int rgb(int index);
}
