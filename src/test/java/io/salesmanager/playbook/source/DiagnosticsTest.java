package io.salesmanager.playbook.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class DiagnosticsTest {
    @Test
    void errors_stand_before_warnings_before_notes_and_each_in_order_of_place() {
        var found = new Diagnostics();
        found.add(Diagnostic.info("note", new Location("a.drl", 1, 1), "", "", ""));
        found.warn("warning", new Location("a.drl", 9, 1), "", "", "");
        found.error("last", new Location("b.drl", 1, 1), "", "", "");
        found.error("second", new Location("a.drl", 7, 3), "", "", "");
        found.error("first", new Location("a.drl", 7, 2), "", "", "");
        found.error("first, told later", new Location("a.drl", 7, 2), "", "", "");

        assertThat(found.all())
                .extracting(Diagnostic::code)
                .containsExactly("first", "first, told later", "second", "last", "warning", "note");
    }
}
