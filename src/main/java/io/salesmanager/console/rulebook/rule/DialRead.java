package io.salesmanager.console.rulebook.rule;

import io.salesmanager.console.rulebook.RulebookWords;
import io.salesmanager.playbook.Dials;
import java.util.List;

/** A dial that a rule reads, with its value for each group of deals, the most specific first. */
record DialRead(String name, List<Row> rows) {

    /** @param deals such as {@code all deals} or {@code stage Proposal, enterprise} */
    record Row(String deals, String value, String range, String why, String at) {}

    static List<DialRead> of(List<String> names, Dials dials) {
        return names.stream()
                .map(name -> new DialRead(
                        name,
                        dials.rows().stream()
                                .filter(row -> row.dial().equals(name))
                                .map(row -> new Row(
                                        RulebookWords.deals(row.scope()),
                                        RulebookWords.value(row),
                                        RulebookWords.range(row),
                                        row.why(),
                                        row.at().shown()))
                                .toList()))
                .toList();
    }
}
