package io.salesmanager.engine;

import io.salesmanager.engine.LoadResult.Loaded;
import io.salesmanager.playbook.source.Diagnostic;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A rulebook of one screen, to which a test adds its rules. */
public final class SmallRulebook {
    public static final String PLAYBOOK = """
            company: {country: us, timeZone: UTC, weekend: [SATURDAY, SUNDAY], rampMonths: 6}
            stages:
              - {name: Prospecting, aliases: [New], exitEvidence: [pain]}
              - {name: Qualification, exitEvidence: [champion]}
              - {name: Proposal, exitEvidence: [metrics, economic buyer]}
              - {name: Won, kind: WON}
              - {name: Lost, kind: LOST}
            segments: [{name: smb, maxEmployees: 99}, {name: enterprise}]
            productLines: [{name: Platform, complexity: HIGH, typicalCycleDays: 90, requiredCertificate: platform}]
            touchPlans:
              - name: new
                motion: NEW_BUSINESS
                steps:
                  - {day: 1, channel: CALL, purpose: ask}
                  - {day: 2, channel: EMAIL, purpose: confirm}
                  - {day: 5, channel: CALL, purpose: ask again}
            precedence: [REVISIT, POSTPONE, QUALIFY, ARCHIVE, DISQUALIFY]
            default: QUALIFY
            minimumFacts: [createdDate]
            """;

    public static final String DIALS = """
            dial,stage,motion,product_line,segment,value,unit,min,max,why
            large,,,,,1000,money,0,100000,own
            large,,,,enterprise,5000,money,0,100000,own
            large,Proposal,,,enterprise,8000,money,0,100000,own
            idle-days,,,,,14,days,1,90,own
            """;

    private static final String ARTICLE = """
            ---
            title: Large deals
            summary: What is different about them.
            sources: [practices 42]
            ---
            Talk to two people.
            """;

    private static final String QUIZ = """
            title: Discovery
            about: What to ask first.
            minutes: 10
            questions:
              - ask: What do you ask first?
                answers:
                  - {right: What it costs them, because: Without a cost there is no reason to buy.}
                  - {wrong: When they sign, because: They have no reason to yet.}
            """;

    private SmallRulebook() {}

    /** The files of a rulebook with these rules in {@code rules.drl}. */
    public static SourceFiles files(String drl) {
        return new SourceFiles(List.of(
                SourceFile.of("playbook.yaml", PLAYBOOK),
                SourceFile.of("dials.csv", DIALS),
                SourceFile.of("mentor/large.md", ARTICLE),
                SourceFile.of("quizzes/discovery.yaml", QUIZ),
                SourceFile.of("rules.drl", drl)));
    }

    /** Writes the files as they would lie in a rules folder. */
    public static void write(SourceFiles files, Path folder) throws IOException {
        for (var file : files.files()) {
            var path = folder.resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.text());
        }
    }

    public static LoadResult load(String drl) {
        return RulebookLoader.load(files(drl));
    }

    /** The rulebook with these rules, which have to be good. */
    public static Rulebook of(String... rules) {
        return good(load(String.join("\n", rules)));
    }

    public static Rulebook good(LoadResult result) {
        if (result instanceof Loaded loaded) {
            return loaded.rulebook();
        }
        throw new AssertionError(
                result.diagnostics().stream().map(Diagnostic::shown).collect(Collectors.joining("\n")));
    }

    /** A rule about one deal that qualifies it where these conditions hold. */
    public static String rule(String id, String conditions) {
        return rule(id, conditions, "advise.qualify($o);");
    }

    public static String rule(String id, String conditions, String consequence) {
        return """
                rule "%s A test"
                    @because("It is so.") @source("test") @owner("test") @strength("should")
                when
                    $o : Opportunity( %s )
                then
                    %s
                end
                """.formatted(id, conditions, consequence);
    }
}
