package io.salesmanager.engine.model;

import io.salesmanager.sales.dictionary.FactType;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** What a column of outputs or annotations says of a rule. */
record Output(Kind kind, String name) {
    private static final List<String> NOTES = List.of("title", "because", "source", "owner", "strength", "article");
    private static final List<String> DAYS = List.of("effective", "expires");
    private static final List<String> ON_DEALS = List.of("require", "escalate", "risk", "stop", "engage");
    private static final List<String> ON_REPS =
            List.of("eligible", "conditional", "ineligible", "coach", "quiz", "profile");
    private static final String ADVISE = "advise.";

    enum Kind {
        ID,
        NOTE,
        DAY,
        VERDICT,
        UNTIL,
        IN_DAYS,
        ADVICE
    }

    /** What a column of outputs is; nothing where the name is none. */
    static Optional<Output> of(String name) {
        var advised = name.startsWith(ADVISE) ? name.substring(ADVISE.length()) : name;
        if (name.equals(ADVISE + "strength")) {
            return Optional.of(new Output(Kind.ADVICE, "strength"));
        }
        if (ON_DEALS.contains(advised) || ON_REPS.contains(advised) || advised.equals("habit")) {
            return Optional.of(new Output(Kind.ADVICE, advised));
        }
        return switch (name) {
            case "verdict" -> Optional.of(new Output(Kind.VERDICT, name));
            case "until" -> Optional.of(new Output(Kind.UNTIL, name));
            case "inDays" -> Optional.of(new Output(Kind.IN_DAYS, name));
            default -> note(name);
        };
    }

    /** What a column of annotations is; the others are for people. */
    static Optional<Output> note(String name) {
        if (name.equals("id")) {
            return Optional.of(new Output(Kind.ID, name));
        }
        return NOTES.contains(name)
                ? Optional.of(new Output(Kind.NOTE, name))
                : DAYS.contains(name) ? Optional.of(new Output(Kind.DAY, name)) : Optional.empty();
    }

    static List<String> names() {
        return Stream.of(
                        List.of("verdict", "until", "inDays", "id", ADVISE + "strength", "habit"),
                        NOTES,
                        DAYS,
                        ON_DEALS,
                        ON_REPS)
                .flatMap(List::stream)
                .toList();
    }

    private boolean isAboutDeals() {
        return kind == Kind.VERDICT || kind == Kind.UNTIL || (kind == Kind.ADVICE && ON_DEALS.contains(name));
    }

    private boolean isAboutManagers() {
        return kind == Kind.ADVICE && name.equals("habit");
    }

    /**
     * What rules with these conclusions speak of.
     *
     * @param asksTeams whether their conditions are about a team
     */
    static FactType<?> subject(List<Output> known, BooleanSupplier asksTeams) {
        if (known.stream().anyMatch(Output::isAboutManagers)) {
            return asksTeams.getAsBoolean() ? FactType.TEAM : FactType.MANAGER;
        }
        return known.stream().anyMatch(Output::isAboutDeals) || known.stream().noneMatch(Output::concludes)
                ? FactType.OPPORTUNITY
                : FactType.REP;
    }

    boolean concludes() {
        return kind == Kind.VERDICT || kind == Kind.ADVICE;
    }
}
