package io.salesmanager.playbook.learning;

import io.salesmanager.playbook.Playbook;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.Location;
import io.salesmanager.playbook.source.SourceFile;
import io.salesmanager.playbook.source.SourceFiles;
import java.util.List;
import java.util.regex.Pattern;

/** Reads {@code mentor/*.md} and {@code quizzes/*.yaml}; what is wrong is reported, and what can be read is read. */
public final class LearningReader {
    private static final String MENTOR = "mentor/";
    private static final String QUIZZES = "quizzes/";
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");

    private LearningReader() {}

    public static Learning read(SourceFiles files, Playbook playbook, Diagnostics diagnostics) {
        var articles = in(files, MENTOR, ".md", diagnostics).stream()
                .flatMap(file -> ArticleReader.read(file, id(file), diagnostics).stream())
                .toList();
        var named = articlesIn(files);
        var quizzes = in(files, QUIZZES, ".yaml", diagnostics).stream()
                .flatMap(file -> QuizReader.read(file, id(file), playbook, named, diagnostics).stream())
                .toList();
        return new Learning(articles, quizzes);
    }

    /** Ids of all articles that have a file; what could not be read in it is told already where one is missing. */
    public static List<String> articlesIn(SourceFiles files) {
        return in(files, MENTOR, ".md", new Diagnostics()).stream()
                .map(LearningReader::id)
                .toList();
    }

    /** Ids of all quizzes that have a file, as with articles. */
    public static List<String> quizzesIn(SourceFiles files) {
        return in(files, QUIZZES, ".yaml", new Diagnostics()).stream()
                .map(LearningReader::id)
                .toList();
    }

    private static List<SourceFile> in(SourceFiles files, String folder, String ending, Diagnostics diagnostics) {
        return files.files().stream()
                .filter(file -> file.path().startsWith(folder)
                        && file.path().endsWith(ending)
                        && !file.path().equals(folder + "README.md"))
                .filter(file -> isNamedWell(file, diagnostics))
                .toList();
    }

    private static boolean isNamedWell(SourceFile file, Diagnostics diagnostics) {
        if (ID.matcher(id(file)).matches()) {
            return true;
        }
        diagnostics.error(
                "bad-file-name",
                Location.ofFile(file.path()),
                id(file),
                "'%s' is no name that rules and links can use.".formatted(id(file)),
                "Name the file with small letters, digits and hyphens, right inside its folder, such as asking-for-money.");
        return false;
    }

    /** What follows the folder, without the ending. */
    private static String id(SourceFile file) {
        var name = file.path().substring(file.path().indexOf('/') + 1);
        return name.substring(0, name.lastIndexOf('.'));
    }
}
