package io.salesmanager.engine.example;

import io.salesmanager.engine.given.FactValue;
import io.salesmanager.engine.given.FactValue.NotAFact;
import io.salesmanager.engine.table.TableTemplate;
import io.salesmanager.playbook.Dials;
import io.salesmanager.playbook.Playbook;
import io.salesmanager.playbook.Verdict;
import io.salesmanager.sales.dictionary.FactType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the workbook that people start a table of examples from. */
public final class ExampleTemplate {
    private static final List<String> USUAL_FACTS =
            List.of("status", "stage", "productLine", "amount", "daysInStage", "daysSinceActivity");
    private static final List<String> NOTES = List.of(
            "One row of the sheet 'Examples' is one case. Save the workbook as examples.xlsx into a folder of the rulebook.",
            "case is its name and day the day on which it is decided, such as 2026-11-20; every row has both.",
            "Below a fact stands its value; 'unknown' says that nobody knows it; an empty cell gives nothing.",
            "verdict, until and because are what all rules together decide; speaks, silent and decides are ids of rules, with commas;"
                    + " concludes is other advice, such as escalate manager, require budget.",
            "Columns for other facts may be added with their names, and those but case and day may be deleted.");

    private ExampleTemplate() {}

    /**
     * The workbook.
     *
     * @param facts by the names of the dictionary; the usual ones where there is none
     * @throws NotAFact if one of them does not exist
     */
    public static byte[] write(List<String> facts, Playbook playbook, Dials dials) throws NotAFact {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        columns.put(ExampleTable.CASE, List.of());
        columns.put(ExampleTable.DAY, List.of());
        for (var fact : facts.isEmpty() ? USUAL_FACTS : facts) {
            FactValue.checkName(fact);
            columns.put(
                    fact,
                    FactType.OPPORTUNITY
                            .fact(fact)
                            .map(known -> TableTemplate.choices(known, playbook))
                            .orElse(List.of()));
        }
        for (var expected : ExampleTable.EXPECTATIONS) {
            columns.put(
                    expected,
                    expected.equals("verdict")
                            ? Arrays.stream(Verdict.values()).map(Enum::name).toList()
                            : List.of());
        }
        return TableTemplate.write("Examples", columns, NOTES, playbook, dials);
    }
}
