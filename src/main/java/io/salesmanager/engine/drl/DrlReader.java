package io.salesmanager.engine.drl;

import io.salesmanager.engine.drl.BoundedTokens.TooTangled;
import io.salesmanager.engine.source.RuleSource;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.Location;
import io.salesmanager.playbook.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.parser.DRLFactory;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.api.io.Resource;

/** Reads one DRL file with the Drools parser. What no rule of ours may have is refused here, with its place. */
public final class DrlReader {
    private final SourceFile file;
    private final String text;
    private final Diagnostics diagnostics;

    private DrlReader(SourceFile file, Diagnostics diagnostics) {
        this.file = file;
        this.text = file.text();
        this.diagnostics = diagnostics;
    }

    /** The rules of the file; none where it is no DRL. */
    public static List<RuleSource> read(SourceFile file, Diagnostics diagnostics) {
        return new DrlReader(file, diagnostics).read();
    }

    private List<RuleSource> read() {
        var lexer = DRLFactory.buildLexer(text, DrlParser.DEFAULT_LANGUAGE_LEVEL);
        var tokens = new BoundedTokens(lexer);
        var parser = DRLFactory.getDRLParser(tokens, DrlParser.DEFAULT_LANGUAGE_LEVEL);
        parser.enableEditorInterface();
        PackageDescr contents;
        try {
            contents = parser.compilationUnit((Resource) null);
        } catch (TooTangled | StackOverflowError e) {
            tooTangled(tokens.latest());
            return List.of();
        } catch (RecognitionException | RuntimeException e) {
            // the parser fails on some texts, in its own support for editors
            syntaxError(tokens.latest().getLine(), tokens.latest().getCharPositionInLine(), "not a rule");
            return List.of();
        }
        if (!lexer.getErrors().isEmpty() || parser.hasErrors()) {
            var quote = Quotes.unclosed(text);
            var typographic = Quotes.typographic(text);
            if (typographic >= 0) {
                typographicQuote(typographic);
            } else if (quote >= 0) {
                unclosedQuote(quote);
            } else {
                lexer.getErrors().forEach(this::syntaxError);
                parser.getErrors().forEach(this::syntaxError);
            }
            return List.of();
        }
        refuseOtherContents(contents);
        var rules = new ArrayList<RuleSource>();
        for (var rule : contents.getRules()) {
            if (rule instanceof QueryDescr) {
                refuse(rule, "query", "A rulebook has no queries.");
            } else {
                RuleDescription.read(rule, file.path(), text, diagnostics).ifPresent(rules::add);
            }
        }
        return rules;
    }

    private void syntaxError(DroolsParserException error) {
        syntaxError(error.getLineNumber(), error.getColumn(), String.valueOf(error.getMessage()));
    }

    private void syntaxError(int line, int column, String message) {
        var at = place(line, column + 1);
        var trouble = SyntaxTrouble.of(message);
        diagnostics.error("syntax-error", at, word(at.line(), at.column()), trouble.problem(), trouble.advice());
    }

    /** The parser would read on to the end of the file, and complain there. */
    private void unclosedQuote(int at) {
        diagnostics.error(
                "syntax-error",
                Location.ofCharacter(file, at),
                text.substring(at).lines().findFirst().orElse(""),
                "This text has no closing quote.",
                "Add a " + text.charAt(at) + " on the same line.");
    }

    private void typographicQuote(int at) {
        diagnostics.error(
                "syntax-error",
                Location.ofCharacter(file, at),
                text.substring(at).lines().findFirst().orElse(""),
                Quotes.PROBLEM,
                Quotes.ADVICE);
    }

    private void tooTangled(Token token) {
        var at = place(token.getLine(), token.getCharPositionInLine() + 1);
        diagnostics.error(
                "too-deep",
                at,
                word(at.line(), at.column()),
                "This is nested too deeply to be read.",
                "Use fewer parentheses and calls within calls, or two rules.");
    }

    /** Within the file: the parser's end of file has no place of its own. */
    private Location place(int line, int column) {
        var lines = Math.max(1, (int) text.lines().count());
        return line < 1 || line > lines
                ? new Location(file.path(), lines, 0)
                : new Location(file.path(), line, Math.max(0, column));
    }

    private String word(int line, int column) {
        var lines = text.lines().toList();
        if (line < 1
                || line > lines.size()
                || column < 1
                || column > lines.get(line - 1).length()) {
            return "";
        }
        return lines.get(line - 1).substring(column - 1).split("\\s", 2)[0];
    }

    private void refuseOtherContents(PackageDescr contents) {
        contents.getFunctions().forEach(each -> refuse(each, "function", "Rules have no functions of their own."));
        contents.getTypeDeclarations().forEach(each -> refuse(each, "declare", "Rules declare no types."));
        contents.getEnumDeclarations().forEach(each -> refuse(each, "declare", "Rules declare no types."));
        contents.getGlobals()
                .forEach(each -> refuse(each, "global", "There is one global, advise, and it is there already."));
        contents.getImports()
                .forEach(each -> refuse(each, "import", "Nothing has to be imported; facts are there already."));
        contents.getFunctionImports().forEach(each -> refuse(each, "import", "Nothing can be imported."));
        contents.getAccumulateImports().forEach(each -> refuse(each, "import", "Nothing can be imported."));
        contents.getAttributes()
                .forEach(each -> refuse(each, each.getName(), "A file has no attributes for all its rules."));
        contents.getEntryPointDeclarations().forEach(each -> refuse(each, "declare", "Rules declare no entry points."));
        contents.getWindowDeclarations().forEach(each -> refuse(each, "declare", "Rules declare no windows."));
    }

    private void refuse(BaseDescr what, String word, String message) {
        diagnostics.error(
                "not-allowed",
                new Location(file.path(), Math.max(0, what.getLine()), what.getLine() < 1 ? 0 : what.getColumn() + 1),
                word,
                message,
                "Delete it.");
    }
}
