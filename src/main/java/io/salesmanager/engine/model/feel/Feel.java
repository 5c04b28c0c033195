package io.salesmanager.engine.model.feel;

import io.salesmanager.engine.source.Piece;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is understood of FEEL, the language of DMN. The offset says where in its text it stands. */
public sealed interface Feel {
    int offset();

    /** What it is made of. */
    default List<Feel> parts() {
        return List.of();
    }

    /** Whether a path that begins with this name stands somewhere in it. */
    default boolean mentions(String name) {
        return (this instanceof Name read && read.path().get(0).equals(name))
                || (this instanceof Call call && call.function().path().get(0).equals(name))
                || parts().stream().anyMatch(part -> part.mentions(name));
    }

    record Numeral(String text, int offset) implements Feel {}

    /** @param content what stands between the quotes, each character with its place */
    record Text(Piece content, int offset) implements Feel {}

    /** A text behind an at sign, such as {@code @"2026-12-31"}. */
    record At(Piece content, int offset) implements Feel {}

    record Flag(boolean value, int offset) implements Feel {}

    record Null(int offset) implements Feel {}

    /** {@code ?}, the value of the column. */
    record Input(int offset) implements Feel {}

    /** @param path names with dots between them */
    record Name(List<String> path, int offset) implements Feel {
        public String shown() {
            return String.join(".", path);
        }
    }

    record Call(Name function, List<Feel> arguments, int offset) implements Feel {
        @Override
        public List<Feel> parts() {
            return arguments;
        }
    }

    record Negative(Feel operand, int offset) implements Feel {
        @Override
        public List<Feel> parts() {
            return List.of(operand);
        }
    }

    /** Arithmetic, comparisons, {@code and}, {@code or}. */
    record Binary(String operator, Feel left, Feel right, int offset) implements Feel {
        @Override
        public List<Feel> parts() {
            return List.of(left, right);
        }
    }

    record Between(Feel value, Feel low, Feel high, int offset) implements Feel {
        @Override
        public List<Feel> parts() {
            return List.of(value, low, high);
        }
    }

    record In(Feel value, List<Feel> tests, int offset) implements Feel {
        @Override
        public List<Feel> parts() {
            return Stream.concat(Stream.of(value), tests.stream()).toList();
        }
    }

    /** @param low null where it is open to below; likewise {@code high} */
    record Range(
            @Nullable Feel low,
            boolean lowIncluded,
            @Nullable Feel high,
            boolean highIncluded,
            int offset) implements Feel {
        @Override
        public List<Feel> parts() {
            return Stream.of(low, high).filter(Objects::nonNull).toList();
        }
    }

    record Listing(List<Feel> elements, int offset) implements Feel {
        @Override
        public List<Feel> parts() {
            return elements;
        }
    }

    /** A comparison that has its left side from the column: {@code > 5}. */
    record Compared(String operator, Feel value, int offset) implements Feel {
        @Override
        public List<Feel> parts() {
            return List.of(value);
        }
    }

    /** The tests of a cell, any of which has to be met; none where the cell asks nothing. */
    record Tests(List<Feel> any, boolean negated) {}
}
