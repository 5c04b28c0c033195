package io.salesmanager.engine.sentence;

import io.salesmanager.engine.drl.DrlReader;
import io.salesmanager.engine.sentence.RuleFrames.Body;
import io.salesmanager.engine.source.RuleSource;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.Location;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads rules in sentences ({@code .dslr}) with the language of the rulebook ({@code .dsl}). */
public final class SentenceReader {
    private final Language language;
    private final Diagnostics diagnostics;
    private final Set<Phrase> used = Collections.newSetFromMap(new IdentityHashMap<>());

    private SentenceReader(Language language, Diagnostics diagnostics) {
        this.language = language;
        this.diagnostics = diagnostics;
    }

    /** A reader with the sentences of every {@code .dsl} file. */
    public static SentenceReader of(SourceFiles files, Diagnostics diagnostics) {
        return new SentenceReader(Language.read(files.endingWith(".dsl"), diagnostics), diagnostics);
    }

    /** The rules of the file; one of which a sentence was refused is not complete, so that its other faults are told too. */
    public List<RuleSource> read(SourceFile file) {
        var frames = RuleFrames.cut(file, diagnostics);
        var headers = DrlReader.read(SourceFile.of(file.path(), frames.drl()), diagnostics);
        var rules = new ArrayList<RuleSource>();
        var before = 0;
        for (var body : frames.bodies()) {
            header(headers, before, body).flatMap(header -> rule(header, body)).ifPresent(rules::add);
            before = body.when();
        }
        return rules;
    }

    /** Tells of sentences that no rule read so far uses. */
    public void reportUnused() {
        language.reportUnused(used, diagnostics);
    }

    /** The last rule that starts before the body and after the body before it; nothing where it was refused. */
    private static Optional<RuleSource> header(List<RuleSource> headers, int before, Body body) {
        return headers.stream()
                .filter(header -> header.at().line() > before && header.at().line() <= body.when())
                .reduce((first, second) -> second);
    }

    private Optional<RuleSource> rule(RuleSource header, Body body) {
        if (!header.patterns().isEmpty() || !header.consequence().text().isEmpty()) {
            refuseDrl(header.at(), header.name());
            return Optional.empty();
        }
        var found = new Diagnostics();
        var rule = new RuleBuilder(header, language, used, found).build(body);
        found.all().forEach(diagnostic -> diagnostics.add(diagnostic.inRule(header.name())));
        return rule;
    }

    private void refuseDrl(Location at, String text) {
        diagnostics.error(
                "not-allowed",
                at,
                text,
                "Rules in sentences have no DRL.",
                "Write 'when', 'then' and 'end' each on a line of its own, and DRL in a file that ends in .drl.");
    }
}
