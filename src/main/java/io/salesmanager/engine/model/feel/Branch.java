package io.salesmanager.engine.model.feel;

import io.salesmanager.engine.source.Piece;
import java.util.List;

/** What a decision that is written as one expression answers: a context, or one of several by what is the case. */
public sealed interface Branch {
    int offset();

    /** {@code if test then this else that}. */
    record Choice(Written test, Branch then, Branch otherwise, int offset) implements Branch {}

    /** {@code {verdict: "ARCHIVE", because: "..."}}. */
    record Conclusion(List<Entry> entries, int offset) implements Branch {}

    /** {@code null}. */
    record Nothing(int offset) implements Branch {}

    record Entry(String name, Written value) {}

    /** @param shown its text */
    record Written(Feel feel, Piece shown) {}
}
