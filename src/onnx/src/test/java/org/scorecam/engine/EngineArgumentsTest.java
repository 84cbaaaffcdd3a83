package org.scorecam.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.scorecam.outcome.SetupException;
import org.scorecam.shard.Shard;

class EngineArgumentsTest {
    @Test
    void pairsAreReadInAnyOrder() {
        EngineArguments arguments = EngineArguments.of(
                List.of("--out", "target", "--shard", "2/4", "--settings", "scorecam.json", "--threads", "3"));

        assertThat(arguments.settings()).isEqualTo(Path.of("scorecam.json"));
        assertThat(arguments.out()).isEqualTo(Path.of("target"));
        assertThat(arguments.shard()).isEqualTo(new Shard(2, 4));
        assertThat(arguments.threads()).isEqualTo(3);
        assertThat(arguments.store()).isNull();
    }

    @Test
    void whatIsNotGivenHasItsDefault() {
        EngineArguments none = EngineArguments.of(List.of());

        assertThat(none.shard()).isNull();
        assertThat(none.threads()).isEqualTo(1);
    }

    @Test
    void whatMustBeThereIsAskedFor() {
        assertRefused(
                () -> EngineArguments.of(List.of()).settings(),
                "--settings is missing; write the file that mvn scorecam:settings writes, scorecam.json");
    }

    @Test
    void whatIsNotKnownIsNamed() {
        assertRefused(
                () -> EngineArguments.of(List.of("--seting", "a")),
                "The argument --seting is not known (did you mean --settings?); known are --out, --settings, --shard,"
                        + " --store, --threads");
    }

    @Test
    void aNameWithoutAValueIsNamed() {
        assertRefused(
                () -> EngineArguments.of(List.of("--out", "a", "--shard")),
                "The argument --shard has no value: write it behind it");
    }

    @Test
    void twoOfOneAreRefused() {
        assertRefused(
                () -> EngineArguments.of(List.of("--out", "a", "--out", "b")),
                "The argument --out stands twice: keep the one that is meant");
    }

    private static void assertRefused(ThrowingCallable reading, String message) {
        assertThatThrownBy(reading).isInstanceOf(SetupException.class).hasMessage(message);
    }
}
