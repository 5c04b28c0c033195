package io.salesmanager.rulebook;

import io.salesmanager.engine.example.ExampleTemplate;
import io.salesmanager.engine.given.FactValue.NotAFact;
import io.salesmanager.engine.table.TableTemplate;
import io.salesmanager.engine.table.TableTemplate.NoSuchColumn;
import io.salesmanager.platform.Problem;
import io.salesmanager.platform.http.Responses;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The spreadsheets that tables of rules and of examples are started from. */
@Path("/api/v1/rulebook")
@Tag(name = "Rulebook")
@RolesAllowed({"SALES_OPS", "ADMIN"})
public class TemplateResource {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int MOST_COLUMNS = 60;

    private final ActiveRulebook rulebook;

    @Inject
    TemplateResource(ActiveRulebook rulebook) {
        this.rulebook = rulebook;
    }

    /**
     * The workbook, as a file to save.
     *
     * @param facts separated by commas, each perhaps with an operator: {@code productLine,discountPercent >}
     * @param conclusions separated by commas: {@code verdict,until,require,risk,escalate,engage,stop}, or for reps {@code
     *     eligible,conditional,ineligible,strength,coach,quiz,profile,habit}
     */
    @GET
    @Path("template.xlsx")
    @Blocking
    @Produces(XLSX)
    @Operation(summary = "A spreadsheet to write rules in, with the columns that are asked for")
    public Response template(
            @QueryParam("facts") @Nullable String facts, @QueryParam("conclusions") @Nullable String conclusions) {
        var active = rulebook.current();
        try {
            var workbook = TableTemplate.write(names(facts), names(conclusions), active.playbook(), active.dials());
            return Responses.file("rules.xlsx", XLSX, workbook);
        } catch (NoSuchColumn e) {
            throw new Problem(
                            "no-such-column", 400, "The table cannot have this column", String.valueOf(e.getMessage()))
                    .with("advice", e.advice());
        }
    }

    /**
     * The workbook for examples, as a file to save.
     *
     * @param facts by their names in the dictionary, separated by commas
     */
    @GET
    @Path("examples.xlsx")
    @Blocking
    @Produces(XLSX)
    @Operation(summary = "A spreadsheet to write examples in, one a row, with the facts that are asked for")
    public Response examples(@QueryParam("facts") @Nullable String facts) {
        var active = rulebook.current();
        try {
            var workbook = ExampleTemplate.write(names(facts), active.playbook(), active.dials());
            return Responses.file("examples.xlsx", XLSX, workbook);
        } catch (NotAFact e) {
            throw new Problem("no-such-column", 400, "The table cannot have this column", e.problem())
                    .with("advice", e.advice());
        }
    }

    private static List<String> names(@Nullable String list) {
        var names = list == null
                ? List.<String>of()
                : Arrays.stream(list.split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
        if (names.size() > MOST_COLUMNS) {
            throw new Problem(
                            "too-many-columns",
                            400,
                            "The table would have too many columns",
                            "%d columns are asked for; at most %d are given.".formatted(names.size(), MOST_COLUMNS))
                    .with("advice", "Ask for fewer; several tables are easier to read than a wide one.");
        }
        return names;
    }
}
