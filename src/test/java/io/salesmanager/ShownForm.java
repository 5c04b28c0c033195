package io.salesmanager;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

/** Compares an answer with the one that the OpenAPI document shows. */
public final class ShownForm {
    private ShownForm() {}

    /** Whatever is shown is there, and of the same kind; of a list the first items are compared. */
    public static void compare(String at, JsonNode shown, JsonNode answered) {
        if (shown.isObject()) {
            shown.fields().forEachRemaining(field -> {
                assertThat(answered.has(field.getKey()))
                        .as(at + "." + field.getKey() + " in " + answered)
                        .isTrue();
                compare(at + "." + field.getKey(), field.getValue(), answered.path(field.getKey()));
            });
        } else if (shown.isArray()) {
            assertThat(answered.isArray()).as(at).isTrue();
            if (!shown.isEmpty()) {
                assertThat(answered).as(at).isNotEmpty();
                compare(at + "[0]", shown.get(0), answered.get(0));
            }
        } else if (!shown.isNull() && !answered.isNull()) {
            assertThat(answered.getNodeType()).as(at).isEqualTo(shown.getNodeType());
        }
    }
}
