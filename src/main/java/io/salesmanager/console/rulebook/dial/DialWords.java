package io.salesmanager.console.rulebook.dial;

import io.quarkus.qute.TemplateExtension;
import io.salesmanager.rulebook.dial.DialScope;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the pages about dials write their things. */
@TemplateExtension
final class DialWords {
    private DialWords() {}

    /** Such as {@code all deals} or {@code stage Proposal, segment enterprise}. */
    static String deals(DialScope scope) {
        var words = Stream.of(
                        scope.productLine() == null ? null : "line " + scope.productLine(),
                        scope.stage() == null ? null : "stage " + scope.stage(),
                        scope.motion() == null
                                ? null
                                : scope.motion().toLowerCase(Locale.ROOT).replace('_', ' '),
                        scope.segment() == null ? null : "segment " + scope.segment())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "all deals" : words;
    }

    static boolean general(DialScope scope) {
        return deals(scope).equals("all deals");
    }

    static String words(BigDecimal number) {
        var format = NumberFormat.getInstance(Locale.ENGLISH);
        format.setMaximumFractionDigits(6);
        return format.format(number);
    }
}
