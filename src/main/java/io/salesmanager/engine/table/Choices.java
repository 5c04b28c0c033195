package io.salesmanager.engine.table;

import io.salesmanager.playbook.Channel;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.playbook.Verdict;
import io.salesmanager.sales.dictionary.Fact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What can be chosen in a cell; empty where anything can be written. */
final class Choices {
    private static final List<String> STRENGTHS = List.of("must", "should", "may");
    private static final List<String> ESCALATED_TO = List.of("manager", "director", "cro", "product-owner");

    private final Playbook playbook;

    Choices(Playbook playbook) {
        this.playbook = playbook;
    }

    List<String> of(Fact<?> fact) {
        var values = switch (fact.name()) {
            case "stage" -> playbook.stageNames();
            case "productLine" -> playbook.productLineNames();
            case "segment" -> playbook.segmentNames();
            default ->
                fact instanceof Fact.OfEnum<?> constant
                        ? constant.values().stream()
                                .filter(value -> !value.equals("UNKNOWN"))
                                .toList()
                        : fact instanceof Fact.OfFlag ? List.of("yes", "no") : List.<String>of();
        };
        if (values.isEmpty() || !fact.description().unknown()) {
            return values;
        }
        var all = new ArrayList<>(values);
        all.addAll(List.of("known", "unknown"));
        return all;
    }

    List<String> of(Binding binding, String conclusion) {
        if (binding instanceof Binding.Note note) {
            return note.name().equals("strength") ? STRENGTHS : List.of();
        }
        if (binding instanceof Binding.VerdictGiven) {
            return names(Verdict.values()).stream()
                    .filter(name -> !name.equals(Verdict.UNDECIDED.name()) && !name.equals(Verdict.NONE.name()))
                    .toList();
        }
        return switch (conclusion) {
            case "escalate" -> ESCALATED_TO;
            case "stop", "engage" -> names(Channel.values());
            case "eligible", "conditional", "ineligible" -> playbook.productLineNames();
            default -> List.of();
        };
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
