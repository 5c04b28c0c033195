package io.salesmanager.engine.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks for tests. */
public final class Workbooks {
    private Workbooks() {}

    /** One sheet with these rows; a cell is a text, a number or null. */
    public static byte[] of(Object[]... rows) {
        return of(sheet -> {
            for (var row = 0; row < rows.length; row++) {
                for (var column = 0; column < rows[row].length; column++) {
                    if (rows[row][column] instanceof Number number) {
                        sheet.value(row, column, number);
                    } else if (rows[row][column] instanceof Boolean flag) {
                        sheet.value(row, column, flag);
                    } else if (rows[row][column] != null) {
                        sheet.value(row, column, rows[row][column].toString());
                    }
                }
            }
        });
    }

    public static byte[] of(Consumer<Worksheet> fill) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            fill.accept(workbook.newWorksheet("Lines"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The workbook with the text of one of its parts changed. */
    public static byte[] changed(byte[] workbook, String part, UnaryOperator<String> change) {
        var bytes = new ByteArrayOutputStream();
        try (var in = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                        .get();
                var out = new ZipOutputStream(bytes)) {
            for (var entry : Collections.list(in.getEntries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                var content = in.getInputStream(entry).readAllBytes();
                out.write(
                        entry.getName().equals(part)
                                ? change.apply(new String(content, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
