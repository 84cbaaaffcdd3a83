package org.scorecam.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.scorecam.outcome.SetupException;

class ArgumentsTest {
    @Test
    void valuesFollowNames() {
        Arguments arguments = Arguments.of("--out", "o", "--settings", "s.json", "--master", "local[2]");

        assertThat(arguments.settings()).isEqualTo(Path.of("s.json"));
        assertThat(arguments.out()).isEqualTo(Path.of("o"));
        assertThat(arguments.master()).isEqualTo("local[2]");
    }

    @Test
    void imagesAreOfTheSuiteThatTheyName() {
        assertThat(Arguments.of("--settings", "s", "--out", "o", "--images", "a=s3a://b/c", "--images", "b=hdfs:///d")
                        .images())
                .containsExactly(entry("a", "s3a://b/c"), entry("b", "hdfs:///d"));
    }

    @Test
    void aUriMayHaveAnEqualsSign() {
        assertThat(Arguments.of("--settings", "s", "--out", "o", "--images", "s3a://b/day=1")
                        .images())
                .containsExactly(entry("", "s3a://b/day=1"));
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(() -> Arguments.of("--out", "o"))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith("--settings is missing. Usage:\n");
    }

    @Test
    void anUnknownNameHasTheNearestOne() {
        assertThatThrownBy(() -> Arguments.of("--setting", "s"))
                .hasMessageStartingWith("--setting is no argument (did you mean --settings?). Usage:\n");
    }

    @Test
    void aNameWithoutAValueIsAnError() {
        assertThatThrownBy(() -> Arguments.of("--out"))
                .hasMessageStartingWith("--out wants a value after it. Usage:\n");
    }

    @Test
    void aNameThatIsThereTwiceIsAsked() {
        assertThatThrownBy(() -> Arguments.of("--out", "a", "--out", "b"))
                .hasMessage("--out is there twice, with a and with b: which one is meant? Remove the other");
    }

    @Test
    void aSettingOfSparkIsAPair() {
        assertThat(Arguments.of("--settings", "s", "--out", "o", "--conf", "spark.x=a=b")
                        .conf())
                .containsExactly(entry("spark.x", "a=b"));
        assertThatThrownBy(() -> Arguments.of("--conf", "spark.x"))
                .hasMessage("--conf spark.x must be name=value, such as spark.executor.memory=4g");
    }
}
