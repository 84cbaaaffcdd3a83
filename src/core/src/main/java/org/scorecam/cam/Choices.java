package org.scorecam.cam;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.Method.Variant;
import org.scorecam.outcome.Nearest;
import org.scorecam.outcome.SetupException;

/** The choices of a {@link Method} by the names that users write, in {@code <method>}, {@code result.json} and baselines. */
public final class Choices {
    /** The choice that is a set of the others. */
    public static final String VARIANT = "variant";

    private Choices() {}

    /** Where choices are written. */
    public interface Source {
        /** What is written of a choice; null for nothing. */
        @Nullable
        String text(String name);

        /** Where that is, for messages: {@code <method><score>}. */
        String where(String name);

        /** One of two answers by name. */
        static Source of(Function<String, @Nullable String> text, UnaryOperator<String> where) {
            return new Source() {
                @Override
                public @Nullable String text(String name) {
                    return text.apply(name);
                }

                @Override
                public String where(String name) {
                    return where.apply(name);
                }
            };
        }
    }

    /**
     * All of them, in the order of the algorithm's steps, the variant first.
     *
     * @return each a {@link String} as it is written, or a {@link Double}
     */
    public static Map<String, Object> of(Method method) {
        Masking masking = method.masking();
        Weighting weighting = method.weighting();
        Summing summing = method.summing();
        Map<String, Object> choices = new LinkedHashMap<>();
        choices.put(VARIANT, text(method.variant()));
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
        choices.put("mapNormalisation", text(summing.normalisation()));
        choices.put("mapEpsilon", summing.epsilon());
        choices.put("mapUpsampling", text(summing.upsampling()));
        return Collections.unmodifiableMap(choices);
    }

    /**
     * The variant that is written, {@link Variant#ARTICLE} where none is, with the choices that are written beside it.
     *
     * @throws SetupException if a name is unknown, a number out of range, or two choices contradict each other
     */
    public static Method resolve(Source source) {
        Reading reading = new Reading(source);
        Method preset = reading.choice(VARIANT, Variant.ARTICLE).method();
        Masking masking = preset.masking();
        Weighting weighting = preset.weighting();
        Summing summing = preset.summing();
        try {
            return new Method(
                    preset.variant(),
                    new Masking(
                            reading.number("alpha", masking.alpha(), 0.5),
                            reading.choice("activations", masking.activations()),
                            reading.choice("maskNormalisation", masking.normalisation()),
                            reading.number("maskEpsilon", masking.epsilon(), 1e-8),
                            reading.choice("maskUpsampling", masking.upsampling())),
                    new Weighting(
                            reading.choice("score", weighting.score()),
                            reading.choice("weights", weighting.weights()),
                            reading.choice("constantMaps", weighting.constantMaps())),
                    new Summing(
                            reading.choice("summed", summing.summed()),
                            reading.choice("summedAt", summing.summedAt()),
                            reading.choice("mapNormalisation", summing.normalisation()),
                            reading.number("mapEpsilon", summing.epsilon(), 1e-8),
                            reading.choice("mapUpsampling", summing.upsampling())));
        } catch (IllegalArgumentException contradiction) {
            throw new SetupException(
                    source.where(VARIANT) + " is " + text(preset.variant()) + ", and " + contradiction.getMessage());
        }
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
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private record Reading(Source source) {
        <E extends Enum<E>> E choice(String name, E preset) {
            String written = source.text(name);
            if (written == null) {
                return preset;
            }
            E[] constants = preset.getDeclaringClass().getEnumConstants();
            List<String> known = Arrays.stream(constants).map(Choices::text).toList();
            int index = known.indexOf(written.toLowerCase(Locale.ROOT));
            if (index < 0) {
                throw new SetupException(source.where(name) + " is " + written + ", but must be one of "
                        + String.join(", ", known) + Nearest.hint(written, known));
            }
            return constants[index];
        }

        /** In [0, 1). */
        double number(String name, double preset, double example) {
            String written = source.text(name);
            if (written == null) {
                return preset;
            }
            try {
                double number = Double.parseDouble(written);
                if (number >= 0 && number < 1) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // said below
            }
            throw new SetupException(
                    source.where(name) + " is " + written + ", but must be at least 0 and below 1, such as " + example);
        }
    }
}
