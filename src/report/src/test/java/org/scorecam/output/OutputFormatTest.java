package org.scorecam.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scorecam.outcome.SetupException;
import org.scorecam.setting.Setting;

class OutputFormatTest {
    @Test
    void withoutAChoiceItIsWhatPeopleAndBuildServersRead() {
        assertThat(formats(null))
                .isEqualTo(formats(" "))
                .containsExactlyInAnyOrder(
                        OutputFormat.JSON,
                        OutputFormat.HTML,
                        OutputFormat.JUNIT,
                        OutputFormat.CSV,
                        OutputFormat.MARKDOWN);
    }

    @Test
    void theResultIsAlwaysThere() {
        assertThat(formats("badge")).containsExactlyInAnyOrder(OutputFormat.JSON, OutputFormat.BADGE);
        assertThat(formats("json")).containsExactly(OutputFormat.JSON);
    }

    @Test
    void namesAreReadWhateverTheirCaseAndTheSpaceAroundThem() {
        assertThat(formats("\n  SARIF ,, csv,\n  csv\n"))
                .containsExactlyInAnyOrder(OutputFormat.JSON, OutputFormat.SARIF, OutputFormat.CSV);
    }

    @Test
    void anUnknownOneIsNamedWithTheNearest() {
        assertThatThrownBy(() -> formats("html, sarrif"))
                .isInstanceOf(SetupException.class)
                .hasMessage(
                        "<report><formats> is sarrif, but must be one of json, csv, sarif, codequality, metrics, modelcard,"
                                + " badge, html, junit, markdown (did you mean sarif?)");
    }

    private static Set<OutputFormat> formats(@Nullable String written) {
        return OutputFormat.of(new Setting("<report><formats>", written));
    }
}
