package org.scorecam.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scorecam.outcome.SetupException;
import org.scorecam.setting.Setting;

class FormatTest {
    @Test
    void withoutAChoiceItIsAllButSarifAndBadge() {
        assertThat(formats(null))
                .isEqualTo(formats(" "))
                .containsExactlyInAnyOrder(Format.JSON, Format.HTML, Format.JUNIT, Format.CSV, Format.MARKDOWN);
    }

    @Test
    void theResultIsAlwaysThere() {
        assertThat(formats("badge")).containsExactlyInAnyOrder(Format.JSON, Format.BADGE);
        assertThat(formats("json")).containsExactly(Format.JSON);
    }

    @Test
    void namesAreReadWhateverTheirCaseAndTheSpaceAroundThem() {
        assertThat(formats("\n  SARIF ,, csv,\n  csv\n"))
                .containsExactlyInAnyOrder(Format.JSON, Format.SARIF, Format.CSV);
    }

    @Test
    void anUnknownOneIsNamedWithTheNearest() {
        assertThatThrownBy(() -> formats("html, sarrif"))
                .isInstanceOf(SetupException.class)
                .hasMessage(
                        "<report><formats> is sarrif, but must be one of json, junit, csv, sarif, badge, html, markdown"
                                + " (did you mean sarif?)");
    }

    private static Set<Format> formats(@Nullable String written) {
        return Format.of(new Setting("<report><formats>", written));
    }
}
