package io.salesmanager.console.rulebook.edit;

import io.salesmanager.engine.Rulebook;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import io.salesmanager.sales.dictionary.Fact;
import io.salesmanager.sales.dictionary.FactType;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the editor offers to write.
 *
 * @param sentences those of the language, with their placeholders
 */
record Hints(List<Named> facts, List<Named> dials, List<String> sentences) {

    /** @param means what the dictionary, or the reason of the dial's value, says of it */
    record Named(String name, String means) {}

    static Hints of(Rulebook rulebook, SourceFiles files) {
        return new Hints(
                FactType.all().stream().flatMap(Hints::facts).distinct().toList(),
                rulebook.dials().rows().stream()
                        .filter(row -> row.scope().specificity() == 0)
                        .map(row -> new Named(row.dial(), row.unit()))
                        .toList(),
                files.endingWith(".dsl").stream().flatMap(Hints::sentences).toList());
    }

    private static Stream<Named> facts(FactType<?> type) {
        var prefix = type == (Object) FactType.OPPORTUNITY || type == (Object) FactType.TEAM
                ? ""
                : Character.toLowerCase(type.name().charAt(0)) + type.name().substring(1) + ".";
        return type.inOrder().stream()
                .map(fact -> new Named(
                        prefix + ((Fact<?>) fact).name(),
                        ((Fact<?>) fact).description().meaning()));
    }

    /** {@code [condition][Opportunity]- worth more than {limit:dial}=amount > {limit}} offers what stands before its equals sign. */
    private static Stream<String> sentences(SourceFile language) {
        return language.text()
                .lines()
                .filter(line -> line.startsWith("[") && line.indexOf('=') > 0)
                .map(line -> line.substring(0, line.indexOf('=')).replaceFirst("^(\\[[^\\]]*\\])+", ""))
                .map(String::strip);
    }
}
