package org.scorecam.challenge;

import java.util.Locale;
import java.util.Set;
import org.scorecam.metric.Metric;

/**
 * What is done to a photo before the model is asked again (Xiao et al., Noise or Signal: The Role of Image Backgrounds in Object
 * Recognition, ICLR 2021, arXiv:2006.09994; Moayeri et al., Hard ImageNet, NeurIPS 2022).
 */
public enum Challenge {
    /** Everything outside the class's regions is filled. */
    ONLY_FOREGROUND("object alone"),
    /** The class's regions are filled. */
    NO_FOREGROUND("object removed"),
    /** An area of the regions' shape that touches no region is filled. */
    CONTROL("equal area elsewhere removed"),
    /** The regions of shortcuts are filled. */
    WITHOUT_SHORTCUT("shortcut removed"),
    /** A picture is put onto the photo. */
    STAMP("stamp added"),
    /** The class's regions on another photo of the class, whose own regions are filled. */
    MIXED_SAME("object on another photo of its class"),
    /** The class's regions on a photo of another class, whose own regions are filled. */
    MIXED_RAND("object on a photo of another class");

    private final String phrase;

    Challenge(String phrase) {
        this.phrase = phrase;
    }

    /** What its answers tell. */
    public Set<Metric> metrics() {
        return switch (this) {
            case ONLY_FOREGROUND -> Set.of(Metric.ONLY_FOREGROUND);
            case NO_FOREGROUND -> Set.of(Metric.NO_FOREGROUND);
            case CONTROL -> Set.of(Metric.CONTROL);
            case WITHOUT_SHORTCUT -> Set.of(Metric.FLIP_WITHOUT_SHORTCUT);
            case STAMP -> Set.of(Metric.STAMP_FLIP, Metric.STAMP_GAP);
            case MIXED_SAME, MIXED_RAND -> Set.of(Metric.BACKGROUND_GAP);
        };
    }

    /** Whether it is of the regions of the explained class, so that classes without regions do not have it. */
    public boolean needsRegions() {
        return this != WITHOUT_SHORTCUT && this != STAMP;
    }

    /** Its name in {@code result.json}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What was done, in a sentence: {@code object removed}. */
    public String phrase() {
        return phrase;
    }
}
