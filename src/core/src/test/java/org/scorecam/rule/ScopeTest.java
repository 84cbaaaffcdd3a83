package org.scorecam.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.scorecam.annotation.ClassLabel;

class ScopeTest {
    private static final ClassLabel TABBY = new ClassLabel(281, "tabby");

    @Test
    void anExplanationIsCalledByItsSuitePhotoAndClass() {
        ExplanationId id = new ExplanationId("animals", "field/0007.jpg", TABBY);

        assertThat(id).hasToString("animals/field/0007.jpg (class 281 tabby)");
        assertThat(id.path()).isEqualTo("animals/field/0007.jpg");
        assertThat(id.inSuite()).isEqualTo("field/0007.jpg (class 281 tabby)");
        assertThat(id.subject()).isEqualTo("field/0007.jpg");
    }

    @Test
    void aClassThatTheModelDoesNotHaveIsCalledByItsLabel() {
        assertThat(new ExplanationId("animals", "a.jpg", new ClassLabel(null, "okapi")))
                .hasToString("animals/a.jpg (class okapi)");
    }

    @Test
    void aClassIsCalledByItsSuiteAndTheClass() {
        Scope scope = new Scope.OfClass("animals", TABBY);

        assertThat(scope).hasToString("animals, class 281 tabby");
        assertThat(scope.subject()).isEqualTo("tabby");
    }

    @Test
    void aSuiteIsCalledByItsName() {
        Scope scope = new Scope.OfSuite("animals");

        assertThat(scope).hasToString("animals");
        assertThat(scope.subject()).isEqualTo("animals");
        assertThat(scope.explained()).isNull();
    }

    @Test
    void aMessageBeginsWithWhatItIsOn() {
        assertThat(new Scope.OfSuite("animals").message("it is wrong")).isEqualTo("animals: it is wrong");
    }

    @Test
    void elementsAreThoseOfRules() {
        assertThat(new ExplanationId("animals", "a.jpg", TABBY).element()).isEqualTo(Element.IMAGE);
        assertThat(new Scope.OfClass("animals", TABBY).element()).isEqualTo(Element.CLASS);
        assertThat(new Scope.OfSuite("animals").element()).isEqualTo(Element.SUITE);
    }
}
