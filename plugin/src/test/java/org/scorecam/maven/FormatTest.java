package org.scorecam.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.scorecam.outcome.SetupException;

class FormatTest {
    @Test
    void withoutAChoiceItIsAllButSarifAndBadge() {
        assertThat(Format.of(null))
                .isEqualTo(Format.of(" "))
                .containsExactlyInAnyOrder(Format.JSON, Format.HTML, Format.JUNIT, Format.CSV, Format.MARKDOWN);
    }

    @Test
    void theResultIsAlwaysThere() {
        assertThat(Format.of("badge")).containsExactlyInAnyOrder(Format.JSON, Format.BADGE);
        assertThat(Format.of("json")).containsExactly(Format.JSON);
    }

    @Test
    void namesAreReadWhateverTheirCaseAndTheSpaceAroundThem() {
        assertThat(Format.of("\n  SARIF ,, csv,\n  csv\n"))
                .containsExactlyInAnyOrder(Format.JSON, Format.SARIF, Format.CSV);
    }

    @Test
    void anUnknownOneIsNamedWithTheNearest() {
        assertThatThrownBy(() -> Format.of("html, sarrif"))
                .isInstanceOf(SetupException.class)
                .hasMessage(
                        "<report><formats> is sarrif, but must be one of json, junit, csv, sarif, badge, html, markdown"
                                + " (did you mean sarif?)");
    }
}
