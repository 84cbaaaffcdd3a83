package org.scorecam.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Changes of JSON that stay JSON: a value becomes another, a field goes, an entry is there twice. */
public final class JsonTree {
    private static final JsonMapper MAPPER = new JsonMapper();

    private static final List<String> ODD = List.of(
            "null",
            "true",
            "0",
            "1",
            "-1",
            "2",
            "0.5",
            "-0.0",
            "1e-320",
            "1e308",
            "1e999999999",
            "1e-999999999",
            "-1e999999999",
            "32768",
            "2147483647",
            "2147483648",
            "-2147483648",
            "9223372036854775807",
            "99999999999999999999999999",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"\\u202e\\n::x\"",
            "\"../../x\"",
            "\"/\"",
            "\"NaN\"",
            "\"AAAA\"",
            "\"0\"",
            "\"IMAGE\"",
            "\"FAILED\"",
            "\"ERROR\"",
            "\"MASS_IN_BOX\"",
            "[]",
            "[[]]",
            "{}",
            "[1]",
            "[1,2]",
            "[0,0,0,0]",
            "[-1,1e308,5,-1e308]");

    private JsonTree() {}

    /** A text of JSON with a change, or a few. */
    public static byte[] changed(byte[] sound, Random random) throws IOException {
        JsonNode root = MAPPER.readTree(sound);
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            change(root, random);
        }
        return MAPPER.writeValueAsString(root).getBytes(StandardCharsets.UTF_8);
    }

    private static void change(JsonNode root, Random random) {
        List<ContainerNode<?>> places = new ArrayList<>();
        collect(root, places);
        ContainerNode<?> place = places.get(random.nextInt(places.size()));
        if (place.isEmpty()) {
            return;
        }
        int at = random.nextInt(place.size());
        int what = random.nextInt(10);
        if (place instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(at);
            if (what == 0) {
                object.remove(name);
            } else if (what == 1) {
                object.set(
                        name,
                        object.get(names.get(random.nextInt(names.size()))).deepCopy());
            } else {
                object.putRawValue(name, odd(random));
            }
        } else if (place instanceof ArrayNode array) {
            if (what == 0) {
                array.remove(at);
            } else if (what == 1) {
                array.insert(at, array.get(at).deepCopy());
            } else {
                array.remove(at);
                array.insertRawValue(at, odd(random));
            }
        }
    }

    private static RawValue odd(Random random) {
        return new RawValue(ODD.get(random.nextInt(ODD.size())));
    }

    /** The small ones oftener than a map's thousand cells: each list counts once. */
    private static void collect(JsonNode node, List<ContainerNode<?>> places) {
        if (node instanceof ContainerNode<?> container) {
            places.add(container);
        }
        node.forEach(each -> collect(each, places));
    }
}
