package io.salesmanager;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.config.ConfigMapping;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The guides name what is there: the map every package, the operators' guide every setting. */
class GuidesTest {
    private static final Path SOURCES = Path.of("src/main/java/io/salesmanager");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| (.*) \\|$");

    /** Not for operators: facts about calls of this service, and what the demo's profile sets. */
    private static final Set<String> OWN =
            Set.of("salesmanager.http.streams", "salesmanager.idempotency.refused", "sales.access.demo");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.salesmanager");

    @Test
    void the_map_of_the_house_names_every_package_and_room() throws IOException {
        Map<String, String> rows = new HashMap<>();
        ROW.matcher(Files.readString(Path.of("CONTRIBUTING.md")))
                .results()
                .forEach(row -> rows.put(row.group(1), row.group(2)));
        var missing = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            files.filter(file -> file.endsWith("package-info.java")
                            && !file.getParent().equals(SOURCES))
                    .map(file -> SOURCES.relativize(file.getParent()))
                    .filter(room -> !isNamed(room, rows))
                    .forEach(room -> missing.add(room.toString()));
        }
        assertThat(missing).isEmpty();
    }

    /** In the row of its package, by its last name or all of them, such as {@code cause} or {@code impact.cause}. */
    private static boolean isNamed(Path room, Map<String, String> rows) {
        var row = rows.get(room.getName(0).toString());
        return row != null
                && (room.getNameCount() == 1
                        || Pattern.compile("[`.]%s`".formatted(room.getFileName()))
                                .matcher(row)
                                .find());
    }

    @Test
    void the_operators_guide_lists_every_setting() throws IOException {
        var guide = Files.readString(Path.of("docker/README.md"));
        var settings = new TreeSet<String>();
        for (var each : HOUSE) {
            each.tryGetAnnotationOfType(ConfigMapping.class)
                    .ifPresent(mapping -> addAll(mapping.prefix(), each.reflect(), settings));
            each.getMethods()
                    .forEach(method -> method.tryGetAnnotationOfType(Scheduled.class)
                            .ifPresent(
                                    scheduled -> settings.add(scheduled.every().replaceAll("[{}]|:.*", ""))));
            each.getConstructors().stream()
                    .flatMap(constructor -> constructor.getParameters().stream())
                    .forEach(parameter -> add(parameter, settings));
        }
        settings.removeAll(OWN);
        assertThat(settings)
                .filteredOn(setting -> setting.startsWith("sales"))
                .hasSizeGreaterThan(50)
                .filteredOn(setting -> !guide.contains("`" + setting))
                .isEmpty();
    }

    private static void add(JavaParameter parameter, Set<String> settings) {
        parameter.tryGetAnnotationOfType(ConfigProperty.class).ifPresent(property -> settings.add(property.name()));
    }

    private static void addAll(String prefix, Class<?> mapping, Set<String> settings) {
        for (Method method : mapping.getDeclaredMethods()) {
            var name =
                    prefix + "." + method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            var type = method.getReturnType();
            if (type.isInterface() && type.getEnclosingClass() == mapping) {
                addAll(name, type, settings);
            } else if (!method.isSynthetic() && !method.isDefault()) {
                settings.add(name);
            }
        }
    }
}
