package io.salesmanager;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** The house stands as CONTRIBUTING.md draws it. */
@NullUnmarked // a missing value fails the test
class ArchitectureTest {
    private static final String ROOT = "io.salesmanager.";
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");

    /** Each may use those before it. */
    private static final List<String> ORDER = List.of(
            "statistics",
            "playbook",
            "sales",
            "advice",
            "engagement",
            "engine",
            "platform",
            "access",
            "notify",
            "crm",
            "intake",
            "journal",
            "rulebook",
            "review",
            "inspection",
            "forecast",
            "coaching",
            "improve",
            "console",
            "sample",
            "cli");

    private static final List<String> CORE =
            List.of("statistics", "playbook", "sales", "advice", "engagement", "engine");

    private static final int MOST_LINES = 300;
    private static final int MOST_FILES = 15;

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.salesmanager");

    @Test
    void every_package_has_its_place_in_the_order() {
        classes()
                .that()
                .resideInAPackage(ROOT + "*..")
                .should()
                .resideInAnyPackage(ORDER.stream().map(ArchitectureTest::all).toArray(String[]::new))
                .check(HOUSE);
    }

    @Test
    void a_package_uses_only_those_before_it() {
        for (var i = 0; i < ORDER.size() - 1; i++) {
            var later = ORDER.subList(i + 1, ORDER.size());
            noClasses()
                    .that()
                    .resideInAPackage(all(ORDER.get(i)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            later.stream().map(ArchitectureTest::all).toArray(String[]::new))
                    .allowEmptyShould(true)
                    .check(HOUSE);
        }
    }

    @Test
    void packages_and_their_rooms_have_no_cycles() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(HOUSE);
        slices().assignedFrom(new Rooms()).should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void drools_is_known_to_the_engine_alone() {
        noClasses()
                .that()
                .resideOutsideOfPackage(all("engine"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..", "org.mvel..", "org.mvel2..")
                .check(HOUSE);
    }

    @Test
    void the_core_knows_no_server_and_no_database() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE.stream().map(ArchitectureTest::all).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..",
                        "jakarta..",
                        "javax.sql..",
                        "javax.net..",
                        "javax.naming..",
                        "javax.management..",
                        "org.hibernate..",
                        "java.sql..",
                        "java.net..",
                        "org.eclipse.microprofile..",
                        "io.smallrye..",
                        "io.vertx..")
                .check(HOUSE);
    }

    /** With a clock, a seed or an id handed in, the same call gives the same answer on every day. */
    @Test
    void only_the_platform_asks_for_the_time_or_for_chance() {
        noClasses()
                .that()
                .resideOutsideOfPackage(all("platform"))
                .should()
                .callMethodWhere(asksForTheTime())
                .orShould()
                .callConstructor(Random.class)
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackages(all("platform"), all("sample"))
                .should()
                .callConstructor(Random.class, long.class)
                .check(HOUSE);
    }

    @Test
    void a_file_has_at_most_300_lines() throws IOException {
        var longer = new ArrayList<String>();
        for (var folder : List.of(SOURCES, TESTS)) {
            for (var file : javaFiles(folder)) {
                var lines = Files.readAllLines(file).size();
                if (lines > MOST_LINES) {
                    longer.add(folder.relativize(file) + " has " + lines);
                }
            }
        }
        assertThat(longer).isEmpty();
    }

    @Test
    void a_package_has_at_most_15_files() throws IOException {
        var fuller = new TreeMap<String, Integer>();
        javaFiles(SOURCES).stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(groupingBy(
                        file -> SOURCES.relativize(file.getParent()).toString().replace('\\', '/')))
                .forEach((folder, files) -> {
                    if (files.size() > MOST_FILES) {
                        fuller.put(folder, files.size());
                    }
                });
        assertThat(fuller).isEmpty();
    }

    private static String all(String name) {
        return ROOT + name + "..";
    }

    private static DescribedPredicate<JavaCall<?>> asksForTheTime() {
        var clocks = resideInAnyPackage("java.time..").and(not(resideInAnyPackage("java.time.temporal..")));
        return JavaCall.Predicates.target(owner(clocks))
                .and(DescribedPredicate.describe(
                        "that reads the system's clock",
                        call -> Set.of("now", "systemUTC", "systemDefaultZone").contains(name(call))))
                .or(DescribedPredicate.describe(
                        "System.currentTimeMillis()", call -> name(call).equals("currentTimeMillis")));
    }

    private static String name(JavaCall<?> call) {
        CodeUnitCallTarget target = call.getTarget();
        return target.getName();
    }

    private static List<Path> javaFiles(Path folder) throws IOException {
        try (var walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    /** Each package by itself, so that rooms of one package do not turn in circles either. */
    private static final class Rooms implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(com.tngtech.archunit.core.domain.JavaClass javaClass) {
            return SliceIdentifier.of(javaClass.getPackageName());
        }

        @Override
        public String getDescription() {
            return "rooms";
        }
    }
}
