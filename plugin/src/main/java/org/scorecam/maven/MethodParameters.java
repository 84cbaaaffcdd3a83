package org.scorecam.maven;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.Choices;

/** {@code <method>}: how maps are computed; see {@link org.scorecam.cam.Method}. Each element is a choice of {@link Choices}. */
public final class MethodParameters {
    @Nullable
    String variant;

    @Nullable
    String alpha;

    @Nullable
    String activations;

    @Nullable
    String maskNormalisation;

    @Nullable
    String maskEpsilon;

    @Nullable
    String maskUpsampling;

    @Nullable
    String constantMaps;

    @Nullable
    String score;

    @Nullable
    String weights;

    @Nullable
    String summed;

    @Nullable
    String summedAt;

    @Nullable
    String mapNormalisation;

    @Nullable
    String mapEpsilon;

    @Nullable
    String mapUpsampling;

    /** What was written, by the names of the choices. */
    Choices.Source source() {
        Map<String, @Nullable String> written = new HashMap<>();
        written.put("variant", variant);
        written.put("alpha", alpha);
        written.put("activations", activations);
        written.put("maskNormalisation", maskNormalisation);
        written.put("maskEpsilon", maskEpsilon);
        written.put("maskUpsampling", maskUpsampling);
        written.put("constantMaps", constantMaps);
        written.put("score", score);
        written.put("weights", weights);
        written.put("summed", summed);
        written.put("summedAt", summedAt);
        written.put("mapNormalisation", mapNormalisation);
        written.put("mapEpsilon", mapEpsilon);
        written.put("mapUpsampling", mapUpsampling);
        return Choices.Source.of(name -> Texts.present(written.get(name)), name -> "<method><" + name + ">");
    }
}
