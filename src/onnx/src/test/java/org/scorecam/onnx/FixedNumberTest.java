package org.scorecam.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FixedNumberTest {
    @ParameterizedTest
    @CsvSource({
        "BOOL, 0, 1, -1, 2",
        "UINT8, 0, 255, -1, 256",
        "INT8, -128, 127, -129, 128",
        "INT16, -32768, 32767, -32769, 32768",
        "INT32, -2147483648, 2147483647, -2147483649, 2147483648",
        "INT64, -9007199254740992, 9007199254740992, -9007199254740994, 9007199254740994",
        "FLOAT16, -65504, 65504, -65504.1, 65504.1",
        "FLOAT, -1e30, 1e30, -Infinity, Infinity",
        "DOUBLE, -1e300, 1e300, -1e309, 1e309"
    })
    void theEndsOfTheRangeAreInItAndWhatIsBeyondIsNot(
            FixedNumber type, String least, String most, String below, String above) {
        assertThat(type.parse(least)).hasValue(Double.parseDouble(least));
        assertThat(type.parse(most)).hasValue(Double.parseDouble(most));
        assertThat(type.parse(below)).isEmpty();
        assertThat(type.parse(above)).isEmpty();
    }

    @Test
    void aTruthIsOneOrZero() {
        assertThat(FixedNumber.BOOL.parse("true")).hasValue(1);
        assertThat(FixedNumber.BOOL.parse("false")).hasValue(0);
        assertThat(FixedNumber.INT8.parse("true")).isEmpty();
    }

    @Test
    void whatAHalfTakesIsSaid() {
        assertThat(FixedNumber.FLOAT16.description()).isEqualTo("a number from -65504 to 65504");
    }

    @Test
    void aTextIsNoneOfThem() {
        assertThat(FixedNumber.of(DataType.STRING.getNumber())).isEmpty();
        assertThat(FixedNumber.of(DataType.INT16.getNumber())).hasValue(FixedNumber.INT16);
    }
}
