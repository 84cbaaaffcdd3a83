package org.scorecam.cam;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.Method.Variant;
import org.scorecam.outcome.SetupException;
import org.scorecam.setting.Setting;
import org.scorecam.setting.Settings;

/** The choices of a {@link Method} by the names that users write, in {@code <method>}, {@code result.json} and baselines. */
public final class Choices {
    /** The choice that is a set of the others. */
    public static final String VARIANT = "variant";

    private Choices() {}

    /**
     * All of them that matter, in the order of the algorithm's steps, the variant first: without masks those of masks do not.
     *
     * @return each a {@link String} as it is written, or a {@link Double}
     */
    public static Map<String, Object> of(Method method) {
        Masking masking = method.masking();
        Weighting weighting = method.weighting();
        Summing summing = method.summing();
        Map<String, Object> choices = new LinkedHashMap<>();
        choices.put(VARIANT, text(method.variant()));
        if (!method.isMasked()) {
            putMap(choices, summing);
            return Collections.unmodifiableMap(choices);
        }
        choices.put("alpha", masking.alpha());
        choices.put("activations", text(masking.activations()));
        choices.put("maskNormalisation", text(masking.normalisation()));
        choices.put("maskEpsilon", masking.epsilon());
        choices.put("maskUpsampling", text(masking.upsampling()));
        choices.put("constantMaps", text(weighting.constantMaps()));
        choices.put("score", text(weighting.score()));
        choices.put("weights", text(weighting.weights()));
        choices.put("summed", text(summing.summed()));
        choices.put("summedAt", text(summing.summedAt()));
        putMap(choices, summing);
        return Collections.unmodifiableMap(choices);
    }

    private static void putMap(Map<String, Object> choices, Summing summing) {
        choices.put("mapNormalisation", text(summing.normalisation()));
        choices.put("mapEpsilon", summing.epsilon());
        choices.put("mapUpsampling", text(summing.upsampling()));
    }

    /** Choices of masks and their weights say nothing of a method without. */
    private static void requireNoMasks(Method preset, Settings written) {
        for (String name : of(Variant.ARTICLE.method()).keySet()) {
            Setting choice = written.get(name);
            if (!preset.isMasked() && choice.isWritten() && !of(preset).containsKey(name)) {
                throw new SetupException(choice.place() + " is a choice of Score-CAM, and "
                        + written.get(VARIANT).place() + " is " + text(preset.variant())
                        + ", which lays no masks over the photo: leave it out, or choose a variant of Score-CAM");
            }
        }
    }

    /**
     * The variant that is written, {@link Variant#ARTICLE} where none is, with the choices that are written beside it.
     *
     * @throws SetupException if a name is unknown, a number out of range, or two choices contradict each other
     */
    public static Method resolve(Settings written) {
        Method preset = written.get(VARIANT).word(Variant.ARTICLE).method();
        requireNoMasks(preset, written);
        Masking masking = preset.masking();
        Weighting weighting = preset.weighting();
        Summing summing = preset.summing();
        try {
            return new Method(
                    preset.variant(),
                    new Masking(
                            number(written.get("alpha"), masking.alpha(), 0.5),
                            written.get("activations").word(masking.activations()),
                            written.get("maskNormalisation").word(masking.normalisation()),
                            number(written.get("maskEpsilon"), masking.epsilon(), 1e-8),
                            written.get("maskUpsampling").word(masking.upsampling())),
                    new Weighting(
                            written.get("score").word(weighting.score()),
                            written.get("weights").word(weighting.weights()),
                            written.get("constantMaps").word(weighting.constantMaps())),
                    new Summing(
                            written.get("summed").word(summing.summed()),
                            written.get("summedAt").word(summing.summedAt()),
                            written.get("mapNormalisation").word(summing.normalisation()),
                            number(written.get("mapEpsilon"), summing.epsilon(), 1e-8),
                            written.get("mapUpsampling").word(summing.upsampling())));
        } catch (IllegalArgumentException contradiction) {
            throw new SetupException(written.get(VARIANT).place() + " is " + text(preset.variant()) + ", and "
                    + contradiction.getMessage());
        }
    }

    /**
     * {@code <compare>}: presets whose maps are compared with the method's.
     *
     * @throws SetupException if a name is unknown, stands twice, or is the method's own variant
     */
    public static List<Variant> compared(Settings written) {
        Variant judged = written.get(VARIANT).word(Variant.ARTICLE);
        List<Variant> compared = new ArrayList<>();
        for (Setting name : written.get("compare").list()) {
            Variant method = name.word("one or more, with commas, of", List.of(Variant.values()), Choices::text);
            if (method == judged) {
                throw name.wrong("that is the judged maps' own <variant>; leave it out");
            }
            if (compared.contains(method)) {
                throw name.wrong("that stands there twice; leave one out");
            }
            compared.add(method);
        }
        return List.copyOf(compared);
    }

    /** What a proof of mass in box needs, by choice; what is not named does not matter. */
    static Map<String, Set<Object>> ofProof() {
        Map<String, Set<Object>> needed = new LinkedHashMap<>();
        needed.put("score", Set.of("probability", "softmax-of-output"));
        needed.put("weights", Set.of("score"));
        needed.put("summed", Set.of("masks"));
        needed.put("maskNormalisation", Set.of("before-upsampling"));
        needed.put("summedAt", Set.of("layer"));
        needed.put("mapNormalisation", Set.of("layer"));
        needed.put("mapUpsampling", Set.of("half-pixel"));
        return needed;
    }

    /** {@code <score>logit</score>}. */
    static String element(String name, @Nullable Object value) {
        return "<" + name + ">" + value + "</" + name + ">";
    }

    /** A constant as users write it: {@code softmax-over-channels}. */
    public static String text(Enum<?> choice) {
        return Setting.written(choice);
    }

    private static double number(Setting written, double preset, double example) {
        return written.or(preset)
                .number("a number of at least 0 and below 1, such as " + example, number -> number >= 0 && number < 1);
    }
}
