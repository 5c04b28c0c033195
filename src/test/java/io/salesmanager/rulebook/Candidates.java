package io.salesmanager.rulebook;

import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Rulebooks to publish: the shipped one with a change. */
public final class Candidates {
    private static final String LATER = "30-postponement/later-date.drl";

    private Candidates() {}

    public static SourceFiles shipped() {
        try {
            return SourceFiles.read(Path.of("rules"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The shipped rules, with the sentence of the rule on later dates marked. */
    public static SourceFiles marked(String mark) {
        return with(LATER, text -> text.replace("The buyer asked for", mark + " asked for"));
    }

    /** The shipped rules with a fact that there is not. */
    public static SourceFiles broken() {
        return with(LATER, text -> text.replace("daysToLaterDate", "dayToLaterDate"));
    }

    public static SourceFiles with(String path, UnaryOperator<String> edit) {
        List<SourceFile> files = new ArrayList<>();
        for (var file : shipped().files()) {
            var edited = file.path().equals(path) ? SourceFile.of(path, edit.apply(file.text())) : file;
            files.add(edited);
        }
        return new SourceFiles(files);
    }
}
