package io.salesmanager.engine.table.grid;

import com.google.re2j.Pattern;
import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.Location;
import io.salesmanager.playbook.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Looks through a workbook before the library reads it, by the same directory of parts that the library goes by: how much
 * it unpacks to, that its XML declares no entities, that no cell claims to stand further out than any table goes (the library
 * makes room for every column before it), and that no cells are merged (all but the first of them would read as empty,
 * which means "no condition").
 */
final class WorkbookGuard {
    private static final Pattern DECLARATION = Pattern.compile("<!\\s*(DOCTYPE|ENTITY)");
    private static final Pattern ENCODING = Pattern.compile("^\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final Pattern USUAL_REFERENCE = Pattern.compile("[A-Z]{0,2}[0-9]{1,7}");
    private static final Pattern MERGED = Pattern.compile("mergeCell\\s+ref\\s*=\\s*[\"']([^\"']*)[\"']");

    private static final int A_TAG = 400;
    private static final int LONGEST_REFERENCE = 20;

    private final SourceFile file;
    private final Diagnostics diagnostics;

    private WorkbookGuard(SourceFile file, Diagnostics diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    /** Whether it may be read; else it is said why not. */
    static boolean allow(SourceFile file, Diagnostics diagnostics) {
        return new WorkbookGuard(file, diagnostics).allow();
    }

    private boolean allow() {
        var unpacked = 0L;
        var parts = 0;
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file.content()))
                .get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                var content = unpacked(zip, entry, (int) (Limits.MOST_UNPACKED_BYTES - unpacked + 1));
                unpacked += content.length;
                if (unpacked > Limits.MOST_UNPACKED_BYTES || ++parts > Limits.MOST_PARTS) {
                    Limits.tooLarge(
                            file,
                            "The workbook unpacks to more than %d MiB or %d parts."
                                    .formatted(Limits.MOST_UNPACKED_BYTES >> 20, Limits.MOST_PARTS),
                            diagnostics);
                    return false;
                }
                if (!allow(entry.getName(), content)) {
                    return false;
                }
            }
        } catch (IOException | RuntimeException e) {
            // a packed file can be broken in many ways
            return refuse("bad-workbook", "", "This is no XLSX workbook.", "Save it as Excel workbook (.xlsx).");
        }
        return parts > 0
                || refuse("bad-workbook", "", "This is no XLSX workbook.", "Save it as Excel workbook (.xlsx).");
    }

    private static byte[] unpacked(ZipFile zip, ZipArchiveEntry entry, int most) throws IOException {
        try (var in = zip.getInputStream(entry)) {
            return in.readNBytes(most);
        }
    }

    private boolean allow(String name, byte[] content) {
        if (name.toLowerCase(java.util.Locale.ROOT).contains("vba") || name.contains("externalLinks")) {
            return refuse(
                    "not-allowed",
                    name,
                    "The workbook has macros or links to other workbooks.",
                    "Save it as a workbook without them.");
        }
        if (!name.endsWith(".xml") && !name.endsWith(".rels")) {
            return true;
        }
        var text = new String(content, StandardCharsets.UTF_8);
        var encoding = ENCODING.matcher(text);
        if (text.indexOf('\0') >= 0 || (encoding.find() && !encoding.group(1).equalsIgnoreCase("UTF-8"))) {
            return refuse(
                    "bad-workbook",
                    name,
                    "A part of the workbook is not written in UTF-8.",
                    "Save it from a spreadsheet.");
        }
        if (DECLARATION.matcher(text).find()) {
            return refuse(
                    "not-allowed",
                    name,
                    "The workbook's XML declares a document type or entities.",
                    "Save it from a spreadsheet, which writes none.");
        }
        return !name.contains("worksheets/") || allowSheet(text);
    }

    private boolean allowSheet(String text) {
        for (var equals = text.indexOf('='); equals >= 0; equals = text.indexOf('=', equals + 1)) {
            if (isReference(text, equals) && !allowReference(text, equals)) {
                return false;
            }
        }
        var from = text.indexOf("mergeCell");
        if (from < 0) {
            return true;
        }
        var merged = MERGED.matcher(text.substring(from, Math.min(text.length(), from + A_TAG)));
        var cells = merged.find() ? merged.group(1) : "";
        return refuse(
                "merged-cells",
                cells,
                "Cells are merged: %s. All but the first would count as empty.".formatted(cells),
                "Unmerge them and fill in each.");
    }

    /** Whether the attribute before the equals sign is the one that says where a row or cell stands. */
    private static boolean isReference(String text, int equals) {
        var name = equals - 1;
        while (name >= 0 && Character.isWhitespace(text.charAt(name))) {
            name--;
        }
        return name > 0 && text.charAt(name) == 'r' && Character.isWhitespace(text.charAt(name - 1));
    }

    private boolean allowReference(String text, int equals) {
        var open = equals + 1;
        while (open < text.length() && Character.isWhitespace(text.charAt(open))) {
            open++;
        }
        var close = open < text.length() ? text.indexOf(text.charAt(open), open + 1) : -1;
        var reference = close < 0 ? "" : text.substring(open + 1, Math.min(close, open + 1 + LONGEST_REFERENCE));
        return USUAL_REFERENCE.matches(reference)
                || refuse(
                        "too-large",
                        reference,
                        "A cell stands at %s; tables have at most %d columns."
                                .formatted(reference, Limits.MOST_COLUMNS),
                        "Delete everything that stands right of the table.");
    }

    private boolean refuse(String code, String text, String message, String advice) {
        diagnostics.error(code, Location.ofFile(file.path()), text, message, advice);
        return false;
    }
}
