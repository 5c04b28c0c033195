package io.salesmanager.engine.model;

import io.salesmanager.engine.source.Piece;
import io.salesmanager.playbook.source.Location;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of an expression as conditions of rules say it.
 *
 * @param rank how tightly its parts hold together: two of them are joined without parentheses where the inner rank is higher
 * @param and the conditions that it asks for, where it asks for several
 */
record Said(Piece text, int rank, List<Said> and) {
    static final int OR = 0;
    static final int AND = 1;
    static final int COMPARISON = 2;
    static final int SUM = 3;
    static final int PRODUCT = 4;
    static final int ATOM = 5;

    static Said of(int rank, Location at, Object... parts) {
        return new Said(piece(at, parts), rank, List.of());
    }

    /** Texts and pieces, one behind the other; what is only text stands for the place. */
    static Piece piece(Location at, Object... parts) {
        var pieces = new ArrayList<Piece>();
        for (var part : parts) {
            pieces.add(part instanceof Piece piece ? piece : Piece.meant(String.valueOf(part), at));
        }
        return Piece.joined(at, pieces);
    }

    /** All or any of them. */
    static Said joined(Location at, boolean all, List<Said> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        var words = new ArrayList<Object>();
        for (var part : parts) {
            if (!words.isEmpty()) {
                words.add(all ? " && " : " || ");
            }
            words.add(part.within(COMPARISON));
        }
        var text = piece(at, words.toArray());
        return new Said(text, all ? AND : OR, all ? List.copyOf(parts) : List.of());
    }

    /** Its text, in parentheses where it holds together less tightly than it has to. */
    Piece within(int least) {
        return rank >= least ? text : piece(text.at(), "(", text, ")");
    }

    /** The single conditions that have to hold. */
    List<Piece> conditions() {
        return and.isEmpty()
                ? List.of(text)
                : and.stream().flatMap(each -> each.conditions().stream()).toList();
    }
}
