package io.salesmanager.intake.rest;

import io.salesmanager.intake.mapping.Mapping;
import io.salesmanager.intake.mapping.Mappings;
import io.salesmanager.platform.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How the exports of each source are read. */
@Path("/api/v1/mappings")
@Tag(name = "Imports")
@RolesAllowed({"SALES_OPS", "ADMIN"})
public class MappingResource {
    private final Mappings mappings;

    MappingResource(Mappings mappings) {
        this.mappings = mappings;
    }

    /**
     * A mapping that an import can name.
     *
     * @param description its title; null where it cannot be read
     * @param ignored files of the export that hold no facts
     * @param problem why it cannot be used; null where it can
     */
    public record Known(
            String name,
            @Nullable String description,
            List<Expected> files,
            Set<String> ignored,
            @Nullable Map<String, Object> problem) {}

    /**
     * A file that belongs to the export.
     *
     * @param rows what its rows are, such as {@code OPPORTUNITY}
     * @param columns that are read
     * @param required those without which no row can be read
     */
    public record Expected(String file, Set<String> rows, Set<String> columns, Set<String> required) {}

    @GET
    @Operation(summary = "The mappings of rules/mappings, and the files and columns that each expects")
    public List<Known> list() {
        return mappings.names().stream().map(this::known).toList();
    }

    private Known known(String name) {
        try {
            var mapping = mappings.find(name);
            return new Known(name, mapping.title(), files(mapping), mapping.ignored(), null);
        } catch (Problem problem) {
            return new Known(name, null, List.of(), Set.of(), problem.shown());
        }
    }

    private static List<Expected> files(Mapping mapping) {
        var files = new LinkedHashMap<String, Expected>();
        for (var one : mapping.files()) {
            var file = files.computeIfAbsent(
                    one.file(),
                    name -> new Expected(name, new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>()));
            file.rows().add(one.rows().name());
            file.columns().addAll(one.columns());
            file.required().addAll(one.requiredColumns());
        }
        return List.copyOf(files.values());
    }
}
