package org.scorecam.maven;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** {@code <suite>}: annotated photos; see {@link org.scorecam.suite.SuiteSettings}. */
public final class SuiteParameters {
    @Nullable
    String name;

    @Nullable
    File images;

    @Nullable
    File annotations;

    @Nullable
    String format;

    @Nullable
    String crowd;

    @Nullable
    String difficult;

    @Nullable
    String truncated;

    @Nullable
    String pixels;

    /** {@code boxes} or {@code masks}: what stands for an object. */
    @Nullable
    String regions;

    @Nullable
    String explain;

    /** Class indices by the annotation's name. */
    Properties classes = new Properties();

    List<String> backgroundClasses = new ArrayList<>();
}
