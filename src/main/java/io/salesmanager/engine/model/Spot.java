package io.salesmanager.engine.model;

import io.salesmanager.engine.model.feel.BadFeel;
import io.salesmanager.engine.model.feel.Feel;
import io.salesmanager.engine.source.Piece;
import io.salesmanager.playbook.source.Location;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A part of an expression together with where it stands and what it can see there. */
record Spot(Feel feel, Script script) {

    /**
     * A text of FEEL.
     *
     * @param input the value of the column, where it is the text of a cell
     * @param local entries of the same context, by name
     */
    record Script(Piece text, @Nullable Spot input, Map<String, Spot> local) {}

    Spot at(Feel other) {
        return new Spot(other, script);
    }

    Location place() {
        return script.text().at(feel.offset());
    }

    BadFeel bad(String code, String text, String problem, String advice) {
        return new BadFeel(code, place(), text, problem, advice);
    }
}
