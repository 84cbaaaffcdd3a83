package org.scorecam.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorecam.effort.Interval;
import org.scorecam.rule.Statistic;

/** Against SciPy 1.17.1: src/test/resources/golden/intervals/intervals.py made the values, and names the command. */
class IntervalsGoldenTest {
    private static final JsonNode GOLDEN = golden();

    /** Between two runs of 10,000 draws, SciPy's or ours: four standard errors of a bound of the mean. */
    private static final double OF_A_MEAN = 0.003;

    /** A percentile of 40 values jumps from one to the next. */
    private static final double OF_A_PERCENTILE = 0.012;

    private static JsonNode golden() {
        try (InputStream in = IntervalsGoldenTest.class.getResourceAsStream("/golden/intervals/intervals.json")) {
            return JsonMapper.builder().build().readTree(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<JsonNode> shares() {
        return list(GOLDEN.get("clopperPearson"));
    }

    @ParameterizedTest
    @MethodSource("shares")
    void aShareHasSciPysInterval(JsonNode share) {
        Interval interval = ClopperPearson.of(
                share.get("kept").asInt(),
                share.get("all").asInt(),
                share.get("confidence").asDouble());

        assertThat(interval.low()).isEqualTo(share.get("low").asDouble(), within(1e-12));
        assertThat(interval.high()).isEqualTo(share.get("high").asDouble(), within(1e-12));
    }

    static List<JsonNode> pairs() {
        return list(GOLDEN.get("paired"));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aDifferenceOfPairsHasNewcombesIntervalOfSciPysShares(JsonNode pairs) {
        JsonNode counts = pairs.get("pairs");
        Interval interval = new PairedAnswers(
                        counts.get(0).asInt(),
                        counts.get(1).asInt(),
                        counts.get(2).asInt(),
                        counts.get(3).asInt())
                .interval(pairs.get("confidence").asDouble());

        assertThat(interval.low()).isEqualTo(pairs.get("low").asDouble(), within(1e-9));
        assertThat(interval.high()).isEqualTo(pairs.get("high").asDouble(), within(1e-9));
    }

    static List<JsonNode> statistics() {
        return list(GOLDEN.get("bootstrap"));
    }

    @ParameterizedTest
    @MethodSource("statistics")
    void aStatisticHasSciPysIntervalUpToItsDraws(JsonNode statistic) {
        Interval interval = interval(statistic);
        double tolerance = statistic.get("statistic").asText().equals("MEAN") ? OF_A_MEAN : OF_A_PERCENTILE;

        assertThat(interval.low()).isEqualTo(bound(statistic, 0), within(tolerance));
        assertThat(interval.high()).isEqualTo(bound(statistic, 1), within(tolerance));
    }

    /** Else the tolerance would let anything pass. */
    @Test
    void theIntervalsAreWiderThanTheTolerance() {
        assertThat(statistics())
                .allSatisfy(each -> assertThat(bound(each, 1) - bound(each, 0)).isGreaterThan(5 * OF_A_MEAN));
    }

    private static Interval interval(JsonNode statistic) {
        Bootstrap bootstrap =
                new Bootstrap("a seed", statistic.get("confidence").asDouble());
        double[] now = numbers("values");
        double[] then = numbers("then");
        boolean isPaired = statistic.get("paired").asBoolean();
        return switch (Statistic.valueOf(statistic.get("statistic").asText())) {
            case MEAN ->
                bootstrap
                        .means(List.of(isPaired ? differences(now, then) : now))
                        .get(0);
            case MEDIAN -> percentile(bootstrap, now, then, isPaired, 50);
            case P10 -> percentile(bootstrap, now, then, isPaired, 10);
            default -> throw new IllegalStateException(statistic.toString());
        };
    }

    private static Interval percentile(
            Bootstrap bootstrap, double[] now, double[] then, boolean isPaired, int percent) {
        return isPaired ? bootstrap.percentileDifference(now, then, percent) : bootstrap.percentile(now, percent);
    }

    private static double bound(JsonNode statistic, int index) {
        return statistic.get("interval").get(index).asDouble();
    }

    private static double[] differences(double[] now, double[] then) {
        double[] differences = now.clone();
        for (int i = 0; i < then.length; i++) {
            differences[i] -= then[i];
        }
        return differences;
    }

    private static double[] numbers(String name) {
        return list(GOLDEN.get(name)).stream().mapToDouble(JsonNode::asDouble).toArray();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
