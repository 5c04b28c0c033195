package io.salesmanager.engine.admission;

import io.salesmanager.advice.Strength;
import io.salesmanager.engine.source.Acceptances;
import io.salesmanager.engine.source.Piece;
import io.salesmanager.engine.source.RuleSource;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.NearestName;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a rule's annotations say: where it comes from, whose it is, how strongly it is meant. */
final class Annotations {
    private static final List<String> ANNOTATIONS =
            List.of("because", "source", "owner", "strength", "article", "accept");

    private final RuleSource rule;
    private final Diagnostics found;

    Annotations(RuleSource rule, Diagnostics found) {
        this.rule = rule;
        this.found = found;
    }

    void check() {
        rule.annotations().forEach((name, value) -> {
            if (!ANNOTATIONS.contains(name)) {
                found.error(
                        "unknown-annotation",
                        value.at(),
                        "@" + name,
                        "There is no annotation '@%s'.".formatted(name),
                        NearestName.advice(name, ANNOTATIONS));
            }
        });
        rule.annotation("accept").ifPresent(this::checkAcceptances);
        for (var name : List.of("source", "owner")) {
            if (text(name) == null) {
                found.warn(
                        "no-" + name,
                        rule.at(),
                        rule.name(),
                        "This rule has no @%s.".formatted(name),
                        "Add @%s(\"...\").".formatted(name));
            }
        }
    }

    private void checkAcceptances(Piece piece) {
        try {
            Acceptances.parse(piece.text());
        } catch (IllegalArgumentException e) {
            found.error(
                    "bad-acceptance",
                    piece.at(),
                    String.valueOf(e.getMessage()),
                    "'%s' does not say which finding is accepted, and why.".formatted(e.getMessage()),
                    "Write the code, the other rule where there is one, and a reason: covered-by AR-010: its sentence is wanted.");
        }
    }

    Strength strength() {
        var given = rule.annotation("strength");
        if (given.isEmpty()) {
            return Strength.SHOULD;
        }
        for (var strength : Strength.values()) {
            if (strength.name().equals(given.get().text().toUpperCase(Locale.ROOT))) {
                return strength;
            }
        }
        found.error(
                "unknown-value",
                given.get().at(),
                given.get().text(),
                "'%s' is no strength.".formatted(given.get().text()),
                "Use must, should or may.");
        return Strength.SHOULD;
    }

    @Nullable String text(String annotation) {
        return rule.annotation(annotation)
                .map(Piece::text)
                .filter(text -> !text.isBlank())
                .orElse(null);
    }
}
