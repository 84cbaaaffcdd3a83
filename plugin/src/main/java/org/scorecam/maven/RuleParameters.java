package org.scorecam.maven;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code <rule>}: limits and what they are applied to; see {@link org.scorecam.rule.Rule}. */
public final class RuleParameters {
    @Nullable
    String element;

    List<String> includes = new ArrayList<>();

    List<String> excludes = new ArrayList<>();

    List<LimitParameters> limits = new ArrayList<>();
}
